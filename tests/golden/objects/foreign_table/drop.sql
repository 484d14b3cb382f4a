-- postgresql
DROP FOREIGN TABLE "far";

-- sqlite
-- refused: SQLite 3.40 has no foreign tables hint: attach the other database
