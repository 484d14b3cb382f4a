-- postgresql
CREATE TABLE "bikes" (
  UNIQUE ("id")
) INHERITS ("vehicles");

-- sqlite
-- refused: SQLite 3.40 has no inheritance of tables hint: leave it out where op.dialect() is "sqlite"
