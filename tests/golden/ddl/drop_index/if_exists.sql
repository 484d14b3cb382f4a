-- postgresql
DROP INDEX IF EXISTS "customers_idx";

-- sqlite
DROP INDEX IF EXISTS "customers_idx";
