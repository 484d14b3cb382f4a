-- postgresql
ALTER FOREIGN TABLE "far" OPTIONS (ADD "table" 't');

-- sqlite
-- refused: SQLite 3.40 has no foreign tables hint: attach the other database
