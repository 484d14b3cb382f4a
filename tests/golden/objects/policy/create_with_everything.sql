-- postgresql
CREATE POLICY "own" ON "accounts" AS RESTRICTIVE FOR UPDATE TO "retort_clerk", CURRENT_USER USING (owner = current_user) WITH CHECK (balance >= 0);
COMMENT ON POLICY "own" ON "accounts" IS 'to each their own';

-- sqlite
-- refused: SQLite 3.40 has no policies hint: put the condition into the queries, or into a view
