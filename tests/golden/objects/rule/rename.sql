-- postgresql
ALTER RULE "kept" ON "accounts" RENAME TO "held";

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
