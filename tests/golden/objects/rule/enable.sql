-- postgresql
ALTER TABLE "accounts" ENABLE ALWAYS RULE "kept";

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
