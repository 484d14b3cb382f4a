-- postgresql
CREATE POLICY "own" ON "accounts" USING (owner = current_user);

-- sqlite
-- refused: SQLite 3.40 has no policies hint: put the condition into the queries, or into a view
