-- postgresql
DROP INDEX "customers_home_idx";

-- sqlite
DROP INDEX "customers_home_idx";
