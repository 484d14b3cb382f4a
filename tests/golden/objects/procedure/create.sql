-- postgresql
CREATE PROCEDURE "log"("line" text) LANGUAGE "sql" SECURITY DEFINER
AS $$INSERT INTO lines VALUES (line)$$;
COMMENT ON PROCEDURE "log"(text) IS 'one more';

-- sqlite
-- refused: SQLite 3.40 has no procedures hint: register a function with the connection, or do its work in the program
