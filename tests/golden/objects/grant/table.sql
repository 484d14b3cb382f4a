-- postgresql
GRANT SELECT, UPDATE (total) ON TABLE "orders" TO "retort_reader", "retort_clerk";

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
