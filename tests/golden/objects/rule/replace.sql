-- postgresql
CREATE OR REPLACE RULE "kept" AS ON DELETE TO "accounts" DO ALSO NOTHING;

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
