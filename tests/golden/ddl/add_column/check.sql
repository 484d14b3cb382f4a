-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint CONSTRAINT "customers_country_check" CHECK (country > 0);

-- sqlite
ALTER TABLE "customers" ADD COLUMN "country" BIGINT CONSTRAINT "customers_country_check" CHECK (country > 0);
