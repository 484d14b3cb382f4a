-- postgresql
DROP OPERATOR FAMILY "lengths" USING hash;

-- sqlite
-- refused: SQLite 3.40 has no operator families hint: leave it out where op.dialect() is not "postgresql"
