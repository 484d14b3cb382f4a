-- postgresql
ALTER TABLE "orders" RENAME COLUMN "id" TO "number";
ALTER TABLE "orders" RENAME CONSTRAINT "orders_pkey" TO "orders_key";

-- sqlite
-- refused: SQLite 3.40 has no columns hint: leave it out where op.dialect() is not "postgresql"
