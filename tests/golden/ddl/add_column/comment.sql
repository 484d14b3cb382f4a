-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" text;
COMMENT ON COLUMN "customers"."country" IS 'where from';

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" TEXT;
