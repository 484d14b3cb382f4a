-- postgresql
ALTER FOREIGN TABLE "far" RENAME TO "away";

-- sqlite
-- refused: SQLite 3.40 has no foreign tables hint: attach the other database
