-- postgresql
CREATE FUNCTION "spread"(INOUT "a" integer, OUT "b" text, VARIADIC "rest" integer[]) LANGUAGE "sql"
AS $$SELECT a, rest::text$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
