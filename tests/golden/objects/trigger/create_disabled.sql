-- postgresql
CREATE TRIGGER "touched" BEFORE TRUNCATE ON "orders" FOR EACH STATEMENT EXECUTE FUNCTION "touch"();
ALTER TABLE "orders" DISABLE TRIGGER "touched";

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
