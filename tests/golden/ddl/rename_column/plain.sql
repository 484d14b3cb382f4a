-- postgresql
ALTER TABLE "customers" RENAME COLUMN "age" TO "years";

-- sqlite
ALTER TABLE "customers" RENAME COLUMN "age" TO "years";
