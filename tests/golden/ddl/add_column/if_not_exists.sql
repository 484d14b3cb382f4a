-- postgresql
ALTER TABLE "customers" ADD COLUMN IF NOT EXISTS "country" bigint;

-- sqlite
-- refused: SQLite 3.40 has no ADD COLUMN IF NOT EXISTS hint: leave .if_not_exists out
