-- postgresql
CREATE TABLE "Sales Dept"."a.b" (
  "c.d" integer
);
ALTER TABLE "Sales Dept"."a.b" ADD COLUMN "e.f" integer;

-- sqlite
CREATE TABLE "Sales Dept"."a.b" (
  "c.d" INTEGER
);
ALTER TABLE "Sales Dept"."a.b" ADD COLUMN "e.f" INTEGER;
