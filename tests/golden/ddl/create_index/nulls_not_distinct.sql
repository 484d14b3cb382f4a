-- postgresql
CREATE UNIQUE INDEX "customers_idx" ON "customers" ("email") NULLS NOT DISTINCT;

-- sqlite
-- refused: SQLite 3.40 has no index with NULLS NOT DISTINCT hint: index an expression that replaces NULL, such as coalesce(email, '')
