-- postgresql
GRANT ALL ON TABLE "orders" TO "retort_clerk" WITH GRANT OPTION;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
