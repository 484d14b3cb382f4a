-- postgresql
CREATE TABLE "t" (
  "a" integer NOT NULL,
  "b" text,
  PRIMARY KEY ("a") INCLUDE ("b")
);

-- sqlite
-- refused: SQLite 3.40 has no primary key with INCLUDE hint: create an index of those columns as well
