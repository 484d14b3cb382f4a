-- postgresql
ALTER VIEW "big" RENAME TO "large";

-- sqlite
-- refused: SQLite 3.40 has no way to rename it hint: drop it and create it under its new name
