-- postgresql
-- refused: PostgreSQL 13 has no functions with a body that is read when they are created hint: leave .atomic out

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
