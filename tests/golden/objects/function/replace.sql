-- postgresql
CREATE OR REPLACE FUNCTION "add"(integer, integer) RETURNS integer LANGUAGE "sql"
AS $$SELECT 0$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
