-- postgresql
CREATE FUNCTION "add"("a" integer, "b" integer) RETURNS integer LANGUAGE "sql"
AS $$SELECT a + b$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
