-- postgresql
CREATE PUBLICATION "some" FOR TABLE "orders" WHERE (id > 0), TABLES IN SCHEMA "sales";

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
