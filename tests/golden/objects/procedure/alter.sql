-- postgresql
ALTER PROCEDURE "log"(text) SECURITY DEFINER;

-- sqlite
-- refused: SQLite 3.40 has no procedures hint: register a function with the connection, or do its work in the program
