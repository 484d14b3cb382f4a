-- postgresql
CREATE FUNCTION "place"() RETURNS bigint LANGUAGE "internal" WINDOW
AS $$window_row_number$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
