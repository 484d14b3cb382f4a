-- postgresql
ALTER TABLE "people" RENAME TO "customers";

-- sqlite
ALTER TABLE "people" RENAME TO "customers";
