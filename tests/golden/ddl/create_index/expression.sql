-- postgresql
CREATE INDEX "customers_idx" ON "customers" ((lower(email)));

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ((lower(email)));
