-- postgresql
CREATE TABLE "things" (
  "code" char(3),
  "email" varchar(255),
  "price" numeric(10, 2),
  "count" numeric(10),
  "at" timestamptz(3),
  "time" time(0)
);

-- sqlite
CREATE TABLE "things" (
  "code" CHAR(3),
  "email" VARCHAR(255),
  "price" NUMERIC(10, 2),
  "count" NUMERIC(10),
  "at" DATETIME,
  "time" TEXT
);
