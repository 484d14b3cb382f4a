-- postgresql
CREATE PUBLICATION "some" FOR TABLE "orders" ("id") WHERE (id > 0);

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
