-- postgresql
ALTER TABLE "customers" DROP COLUMN "age";

-- sqlite
ALTER TABLE "customers" DROP COLUMN "age";
