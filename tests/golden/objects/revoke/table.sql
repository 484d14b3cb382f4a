-- postgresql
REVOKE SELECT ON TABLE "orders" FROM "retort_reader";

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
