-- postgresql
ALTER FUNCTION "add"(integer, integer) STRICT;
CREATE OR REPLACE FUNCTION "add"(integer, integer) RETURNS integer LANGUAGE "sql" STRICT
AS $$SELECT $2 + $1$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
