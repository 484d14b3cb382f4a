-- postgresql
CREATE TABLE "t" (
  "id" integer,
  "a" text
);

-- sqlite
CREATE TABLE "t" (
  "id" INTEGER,
  "a" TEXT
) STRICT;
