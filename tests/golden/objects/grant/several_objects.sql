-- postgresql
GRANT SELECT ON TABLE "orders", "all_orders" TO PUBLIC;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
