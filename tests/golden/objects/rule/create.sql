-- postgresql
CREATE RULE "kept" AS ON DELETE TO "accounts" DO INSTEAD NOTHING;
COMMENT ON RULE "kept" ON "accounts" IS 'nothing is lost';

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
