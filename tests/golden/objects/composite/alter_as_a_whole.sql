-- postgresql
ALTER TYPE "address" DROP ATTRIBUTE "street", ALTER ATTRIBUTE "city" TYPE text, ADD ATTRIBUTE "zip" text;

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
