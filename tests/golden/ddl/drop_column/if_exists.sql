-- postgresql
ALTER TABLE "customers" DROP COLUMN IF EXISTS "size";

-- sqlite
-- nothing
