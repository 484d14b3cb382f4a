-- postgresql
CREATE FOREIGN TABLE "far" (
  "id" integer,
  CONSTRAINT "positive" CHECK (id > 0)
) SERVER "disk";

-- sqlite
-- refused: SQLite 3.40 has no foreign tables hint: attach the other database
