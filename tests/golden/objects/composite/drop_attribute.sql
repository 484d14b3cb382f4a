-- postgresql
ALTER TYPE "address" DROP ATTRIBUTE IF EXISTS "street";

-- sqlite
-- refused: SQLite 3.40 has no attributes hint: leave it out where op.dialect() is not "postgresql"
