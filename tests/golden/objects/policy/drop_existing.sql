-- postgresql
DROP POLICY "own" ON "accounts";

-- sqlite
-- refused: SQLite 3.40 has no policies hint: put the condition into the queries, or into a view
