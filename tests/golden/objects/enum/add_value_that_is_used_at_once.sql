-- postgresql
-- outside a transaction
ALTER TYPE "mood" ADD VALUE IF NOT EXISTS 'fine';
-- may run twice

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
