-- postgresql
COMMENT ON COLUMN "address"."city" IS 'or town';

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
