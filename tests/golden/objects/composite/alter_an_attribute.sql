-- postgresql
ALTER TYPE "address" ALTER ATTRIBUTE "street" TYPE varchar(40) COLLATE "C";

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
