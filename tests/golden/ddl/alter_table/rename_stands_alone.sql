-- postgresql
ALTER TABLE "customers" ADD COLUMN "first_name" text;
COMMENT ON COLUMN "customers"."first_name" IS 'as in the passport';
ALTER TABLE "customers" RENAME COLUMN "age" TO "years";
ALTER TABLE "customers" ADD COLUMN "last_name" text;

-- sqlite
ALTER TABLE "customers" ADD COLUMN "first_name" TEXT;
ALTER TABLE "customers" RENAME COLUMN "age" TO "years";
ALTER TABLE "customers" ADD COLUMN "last_name" TEXT;
