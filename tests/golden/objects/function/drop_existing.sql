-- postgresql
DROP FUNCTION "add"(integer, integer);

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
