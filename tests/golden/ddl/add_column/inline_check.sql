-- postgresql
ALTER TABLE "t" ADD COLUMN "d" integer DEFAULT 1 CHECK (d > 0);

-- sqlite
ALTER TABLE "t" ADD COLUMN "d" INTEGER DEFAULT 1 CHECK (d > 0);
