-- postgresql
ALTER POLICY "own" ON "accounts" TO "retort_clerk" USING (balance > 0);

-- sqlite
-- refused: SQLite 3.40 has no policies hint: put the condition into the queries, or into a view
