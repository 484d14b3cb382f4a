-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  "word" text
);
CREATE INDEX "t_i" ON "t" ("id", (lower(word)));
ALTER INDEX "t_i" ALTER COLUMN 2 SET STATISTICS 300;

-- sqlite
-- refused: SQLite 3.40 has no statistics of an index hint: leave it out where op.dialect() is "sqlite"
