-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint CONSTRAINT "customers_country_key" UNIQUE;

-- sqlite
-- refused: SQLite 3.40 has no ADD COLUMN with UNIQUE hint: add the column, then create_index(…, {.unique = true})
