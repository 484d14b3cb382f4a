-- postgresql
CREATE TABLE "t" (
  "a" box,
  CONSTRAINT "e" EXCLUDE USING gist ("a" WITH &&)
);

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
