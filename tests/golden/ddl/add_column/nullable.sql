-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint;

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" BIGINT;
