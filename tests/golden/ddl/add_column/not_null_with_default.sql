-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint NOT NULL DEFAULT 0;

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" BIGINT NOT NULL DEFAULT 0;
