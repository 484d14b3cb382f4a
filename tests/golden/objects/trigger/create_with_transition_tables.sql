-- postgresql
CREATE TRIGGER "touched" AFTER UPDATE ON "orders" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after" FOR EACH STATEMENT EXECUTE FUNCTION "touch"();

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
