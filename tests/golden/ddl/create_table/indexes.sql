-- postgresql
CREATE TABLE "customers" (
  "email" text,
  "age" integer
);
CREATE UNIQUE INDEX "customers_email_key" ON "customers" ("email");
CREATE INDEX "customers_age_idx" ON "customers" ("age") WHERE (age > 17);

-- sqlite
CREATE TABLE "customers" (
  "email" TEXT,
  "age" INTEGER
);
CREATE UNIQUE INDEX "customers_email_key" ON "customers" ("email");
CREATE INDEX "customers_age_idx" ON "customers" ("age") WHERE (age > 17);
