-- postgresql
CREATE TABLE "things" (
  "a" interval,
  "b" interval(3),
  "c" interval YEAR TO MONTH,
  "d" interval DAY TO SECOND(2)
);

-- sqlite
CREATE TABLE "things" (
  "a" TEXT,
  "b" TEXT,
  "c" TEXT,
  "d" TEXT
);
