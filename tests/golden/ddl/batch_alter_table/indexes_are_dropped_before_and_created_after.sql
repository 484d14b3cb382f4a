-- postgresql
DROP INDEX "t_a_idx";
ALTER TABLE "t"
  ADD COLUMN "d" integer,
  DROP COLUMN "a";
CREATE UNIQUE INDEX "t_d_idx" ON "t" ("d");

-- sqlite
DROP INDEX "t_a_idx";
ALTER TABLE "t" ADD COLUMN "d" INTEGER;
ALTER TABLE "t" DROP COLUMN "a";
CREATE UNIQUE INDEX "t_d_idx" ON "t" ("d");
