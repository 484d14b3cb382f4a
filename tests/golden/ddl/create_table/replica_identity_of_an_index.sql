-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  CONSTRAINT "t_id_key" UNIQUE ("id")
);
ALTER TABLE "t" REPLICA IDENTITY USING INDEX "t_id_key";

-- sqlite
-- refused: SQLite 3.40 has no replica identity hint: leave it out where op.dialect() is "sqlite"
