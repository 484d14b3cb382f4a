-- postgresql
CREATE UNIQUE INDEX "customers_idx" ON "customers" ("email");

-- sqlite
CREATE UNIQUE INDEX "customers_idx" ON "customers" ("email");
