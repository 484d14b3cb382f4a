-- postgresql
ALTER SUBSCRIPTION "copy" RENAME TO "replica";
COMMENT ON SUBSCRIPTION "replica" IS 'of the shop';

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
