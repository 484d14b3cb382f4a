-- postgresql
CREATE INDEX "customers_idx" ON "customers" USING btree ("email");

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ("email");
