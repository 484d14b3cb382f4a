-- postgresql
COMMENT ON CONSTRAINT "orders_pkey" ON "orders" IS 'the key';
COMMENT ON INDEX "orders_pkey" IS 'of the key';

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
