-- postgresql
CREATE TABLE "a
b" (
  "c	d" integer,
  "" text
);

-- sqlite
CREATE TABLE "a
b" (
  "c	d" INTEGER,
  "" TEXT
);
