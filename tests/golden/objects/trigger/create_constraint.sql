-- postgresql
CREATE CONSTRAINT TRIGGER "touched" AFTER INSERT ON "orders" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "touch"();

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
