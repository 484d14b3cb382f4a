-- postgresql
CREATE FUNCTION "quicksum"("a" bigint) RETURNS bigint LANGUAGE "internal" STRICT
AS $$int8abs$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
