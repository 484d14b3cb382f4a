-- postgresql
ALTER PUBLICATION "some" SET TABLE "orders", "lines";
ALTER PUBLICATION "some" SET (publish = 'insert');

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
