-- postgresql
COMMENT ON CONSTRAINT "positive" ON DOMAIN "quantity" IS 'more than none';

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
