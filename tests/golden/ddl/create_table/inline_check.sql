-- postgresql
CREATE TABLE "t" (
  "a" integer,
  CHECK (a > 0)
);

-- sqlite
CREATE TABLE "t" (
  "a" INTEGER,
  CHECK (a > 0)
);
