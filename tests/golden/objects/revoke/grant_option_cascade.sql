-- postgresql
REVOKE GRANT OPTION FOR SELECT ON TABLE "orders" FROM "retort_reader" CASCADE;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
