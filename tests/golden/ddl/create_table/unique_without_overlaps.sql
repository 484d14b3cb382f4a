-- postgresql
CREATE TABLE "t" (
  "room" integer,
  "during" daterange,
  CONSTRAINT "u" UNIQUE ("room", "during" WITHOUT OVERLAPS)
);

-- sqlite
-- refused: SQLite 3.40 has no WITHOUT OVERLAPS hint: check it with a trigger
