-- postgresql
CREATE TABLE IF NOT EXISTS "customers" (
  "id" bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS "customers_id_idx" ON "customers" ("id");

-- sqlite
CREATE TABLE IF NOT EXISTS "customers" (
  "id" BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS "customers_id_idx" ON "customers" ("id");
