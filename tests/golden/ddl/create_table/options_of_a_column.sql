-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  "word" text
);
ALTER TABLE "t" ALTER COLUMN "word" SET ("n_distinct" = -0.5);

-- sqlite
-- refused: column "word": SQLite 3.40 has no statistics of a column hint: leave it out where op.dialect() is "sqlite"
