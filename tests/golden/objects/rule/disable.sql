-- postgresql
ALTER TABLE "accounts" DISABLE RULE "kept";

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
