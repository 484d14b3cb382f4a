-- postgresql
ALTER TABLE "t" DROP COLUMN "c";

-- sqlite
ALTER TABLE "t" DROP COLUMN "c";
