-- postgresql
CREATE EVENT TRIGGER "watcher" ON "ddl_command_end" WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION "watch"();
COMMENT ON EVENT TRIGGER "watcher" IS 'sees all';

-- sqlite
-- refused: SQLite 3.40 has no event triggers hint: leave it out where op.dialect() is not "postgresql"
