-- postgresql
CREATE TABLE "customers_audit" (
  "entry" text
);
ANALYZE customers_audit;

-- sqlite
CREATE TABLE "customers_audit" (
  "entry" TEXT
);
ANALYZE;
