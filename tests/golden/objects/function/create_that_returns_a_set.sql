-- postgresql
CREATE FUNCTION "numbers"() RETURNS SETOF integer LANGUAGE "sql"
AS $$SELECT generate_series(1, 3)$$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
