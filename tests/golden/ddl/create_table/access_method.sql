-- postgresql
CREATE TABLE "t" (
  "id" bigint
) USING heap;

-- sqlite
-- refused: SQLite 3.40 has no choice of a table's access method hint: leave it out where op.dialect() is "sqlite"
