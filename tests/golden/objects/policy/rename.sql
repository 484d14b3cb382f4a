-- postgresql
ALTER POLICY "own" ON "accounts" RENAME TO "mine";

-- sqlite
-- refused: SQLite 3.40 has no policies hint: put the condition into the queries, or into a view
