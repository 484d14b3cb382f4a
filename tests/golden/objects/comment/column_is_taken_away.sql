-- postgresql
COMMENT ON COLUMN "orders"."id" IS NULL;

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
