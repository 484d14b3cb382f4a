-- postgresql
ALTER TABLE "sales"."people" RENAME TO "customers";

-- sqlite
ALTER TABLE "sales"."people" RENAME TO "customers";
