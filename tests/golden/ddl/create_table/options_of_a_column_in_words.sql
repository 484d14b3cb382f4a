-- postgresql
CREATE TABLE "t" (
  "a" integer
);
ALTER TABLE "t" ALTER COLUMN "a" SET ("n_distinct" = -0.5);

-- sqlite
-- refused: column "a": SQLite 3.40 has no statistics of a column hint: leave it out where op.dialect() is "sqlite"
