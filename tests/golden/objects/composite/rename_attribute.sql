-- postgresql
ALTER TYPE "address" RENAME ATTRIBUTE "street" TO "road";

-- sqlite
-- refused: SQLite 3.40 has no attributes hint: leave it out where op.dialect() is not "postgresql"
