-- postgresql
DROP INDEX "sales"."customers_email_idx";

-- sqlite
DROP INDEX "sales"."customers_email_idx";
