-- postgresql
CREATE INDEX "customers_idx" ON "customers" ("email");

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ("email");
