-- postgresql
CREATE TABLE "bikes" (
  "gears" integer
) INHERITS ("vehicles", "things");

-- sqlite
-- refused: SQLite 3.40 has no inheritance of tables hint: leave it out where op.dialect() is "sqlite"
