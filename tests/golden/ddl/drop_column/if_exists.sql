-- postgresql
ALTER TABLE "customers" DROP COLUMN IF EXISTS "size";

-- sqlite
-- refused: SQLite 3.40 has no DROP COLUMN IF EXISTS hint: leave .if_exists out
