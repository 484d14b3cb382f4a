-- postgresql
CREATE INDEX "customers_idx" ON "customers" USING hash ("email");

-- sqlite
-- refused: SQLite 3.40 has no index method hash hint: leave .method out, or create the index elsewhere only
