-- postgresql
ALTER TABLE "t" ADD COLUMN "d" text COLLATE "C";

-- sqlite
ALTER TABLE "t" ADD COLUMN "d" TEXT COLLATE "C";
