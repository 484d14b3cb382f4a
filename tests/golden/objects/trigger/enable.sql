-- postgresql
ALTER TABLE "orders" ENABLE ALWAYS TRIGGER "touched";
ALTER TABLE "orders" ENABLE REPLICA TRIGGER "touched";

-- sqlite
-- refused: SQLite 3.40 has no way to disable triggers hint: drop it, and create it again afterwards
