-- postgresql
ALTER TRIGGER "touched" ON "orders" RENAME TO "stamped";

-- sqlite
-- refused: SQLite 3.40 has no way to rename it hint: drop it and create it under its new name
