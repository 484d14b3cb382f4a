-- postgresql
ALTER TABLE "customers"
  ADD COLUMN "first_name" text,
  ADD COLUMN "last_name" text;
COMMENT ON COLUMN "customers"."first_name" IS 'as in the passport';

-- sqlite
ALTER TABLE "customers" ADD COLUMN "first_name" TEXT;
ALTER TABLE "customers" ADD COLUMN "last_name" TEXT;
