-- postgresql
ALTER DOMAIN "quantity" DROP CONSTRAINT "positive";

-- sqlite
-- refused: SQLite 3.40 has no domain constraints hint: leave it out where op.dialect() is not "postgresql"
