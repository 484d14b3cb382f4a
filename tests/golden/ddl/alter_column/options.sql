-- postgresql
ALTER TABLE "t"
  ALTER COLUMN "a" SET ("n_distinct" = -0.5),
  ALTER COLUMN "a" RESET ("n_distinct_inherited");

-- sqlite
-- refused: SQLite 3.40 has no statistics of a column hint: leave it out
