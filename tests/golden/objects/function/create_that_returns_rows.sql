-- postgresql
CREATE FUNCTION "pairs"("upto" integer) RETURNS TABLE ("a" integer, "b" text) LANGUAGE "sql" ROWS 10
AS $$SELECT n, n::text FROM generate_series(1, upto) AS n$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
