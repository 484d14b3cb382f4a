-- postgresql
CREATE FUNCTION "watch"() RETURNS event_trigger LANGUAGE "plpgsql"
AS $$BEGIN END$$;
CREATE EVENT TRIGGER "watcher" ON "sql_drop" EXECUTE FUNCTION "watch"();
ALTER EVENT TRIGGER "watcher" DISABLE;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
