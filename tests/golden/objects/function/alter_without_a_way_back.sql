-- postgresql
ALTER FUNCTION "add"(integer, integer) SECURITY DEFINER LEAKPROOF;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
