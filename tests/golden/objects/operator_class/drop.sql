-- postgresql
DROP OPERATOR CLASS "lengths" USING btree;

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave it out where op.dialect() is not "postgresql"
