-- postgresql
CREATE INDEX "customers_idx" ON "customers" ("email") INCLUDE ("age", "home");

-- sqlite
-- refused: SQLite 3.40 has no index with INCLUDE hint: add the columns to the index itself
