-- postgresql
ALTER TYPE "address" ADD ATTRIBUTE "city" varchar(80);

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
