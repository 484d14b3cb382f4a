-- postgresql
CREATE TABLE "things" (
  "code" varchar(7)
);

-- sqlite
CREATE TABLE "things" (
  "code" TEXT
);
