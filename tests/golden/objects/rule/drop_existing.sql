-- postgresql
DROP RULE "kept" ON "accounts";

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
