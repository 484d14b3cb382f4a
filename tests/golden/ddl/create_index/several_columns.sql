-- postgresql
CREATE INDEX "customers_idx" ON "customers" ("email", "age" DESC, "home" ASC);

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ("email", "age" DESC, "home" ASC);
