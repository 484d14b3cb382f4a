-- postgresql
ALTER TABLE "customers" ADD COLUMN IF NOT EXISTS "country" bigint;

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" BIGINT;
