-- postgresql
CREATE INDEX "customers_idx" ON "customers" ("email") WHERE (age > 17);

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ("email") WHERE (age > 17);
