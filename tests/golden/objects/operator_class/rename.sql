-- postgresql
ALTER OPERATOR CLASS "lengths" USING btree RENAME TO "sizes";

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave it out where op.dialect() is not "postgresql"
