-- postgresql
ALTER DOMAIN "quantity" RENAME CONSTRAINT "positive" TO "above_zero";

-- sqlite
-- refused: SQLite 3.40 has no domain constraints hint: leave it out where op.dialect() is not "postgresql"
