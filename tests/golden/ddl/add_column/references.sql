-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint REFERENCES "countries" ("id") ON DELETE CASCADE;

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" BIGINT REFERENCES "countries" ("id") ON DELETE CASCADE;
