-- postgresql
CREATE INDEX "customers_email_idx" ON "sales"."customers" ("email");

-- sqlite
CREATE INDEX "sales"."customers_email_idx" ON "customers" ("email");
