-- postgresql
CREATE INDEX IF NOT EXISTS "customers_home_idx" ON "customers" ("home");

-- sqlite
CREATE INDEX IF NOT EXISTS "customers_home_idx" ON "customers" ("home");
