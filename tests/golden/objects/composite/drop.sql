-- postgresql
DROP TYPE "address" CASCADE;

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
