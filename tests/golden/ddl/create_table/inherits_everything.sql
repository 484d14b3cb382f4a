-- postgresql
CREATE TABLE "bikes" (
  UNIQUE ("id")
) INHERITS ("vehicles");

-- sqlite
-- refused: SQLite 3.40 has no table without columns hint: give it a column
