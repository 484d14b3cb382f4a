-- postgresql
CREATE SERVER "disk" TYPE 'local' VERSION '1' FOREIGN DATA WRAPPER "files" OPTIONS ("path" '/data');
COMMENT ON SERVER "disk" IS 'the big one';

-- sqlite
-- refused: SQLite 3.40 has no servers hint: leave it out where op.dialect() is not "postgresql"
