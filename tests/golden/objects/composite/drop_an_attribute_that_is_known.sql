-- postgresql
ALTER TYPE "address" DROP ATTRIBUTE "zip";

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
