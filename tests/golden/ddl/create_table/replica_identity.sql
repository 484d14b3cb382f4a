-- postgresql
CREATE TABLE "t" (
  "id" bigint
);
ALTER TABLE "t" REPLICA IDENTITY FULL;

-- sqlite
-- refused: SQLite 3.40 has no replica identity hint: leave it out where op.dialect() is "sqlite"
