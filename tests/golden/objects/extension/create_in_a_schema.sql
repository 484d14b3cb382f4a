-- postgresql
CREATE SCHEMA "tools";
CREATE EXTENSION "hstore" SCHEMA "tools" VERSION '1.8';
COMMENT ON EXTENSION "hstore" IS 'keys and values';

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
