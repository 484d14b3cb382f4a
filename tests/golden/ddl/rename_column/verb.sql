-- postgresql
ALTER TABLE "t" RENAME COLUMN "b" TO "title";

-- sqlite
ALTER TABLE "t" RENAME COLUMN "b" TO "title";
