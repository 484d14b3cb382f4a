-- postgresql
ALTER PROCEDURE "log"(text) RENAME TO "note";

-- sqlite
-- refused: SQLite 3.40 has no procedures hint: register a function with the connection, or do its work in the program
