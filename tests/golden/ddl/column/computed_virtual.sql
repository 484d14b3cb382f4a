-- postgresql
CREATE TABLE "t" (
  "a" integer,
  "b" integer GENERATED ALWAYS AS (a * 2) VIRTUAL
);

-- sqlite
CREATE TABLE "t" (
  "a" INTEGER,
  "b" INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL
);
