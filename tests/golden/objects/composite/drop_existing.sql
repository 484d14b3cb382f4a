-- postgresql
DROP TYPE "address";

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
