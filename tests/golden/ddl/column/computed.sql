-- postgresql
CREATE TABLE "t" (
  "price" numeric(10, 2),
  "count" integer,
  "total" numeric(12, 2) GENERATED ALWAYS AS (price * count) STORED NOT NULL
);

-- sqlite
CREATE TABLE "t" (
  "price" NUMERIC(10, 2),
  "count" INTEGER,
  "total" NUMERIC(12, 2) GENERATED ALWAYS AS (price * count) STORED NOT NULL
);
