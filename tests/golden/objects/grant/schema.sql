-- postgresql
CREATE SCHEMA "sales";
GRANT USAGE ON SCHEMA "sales" TO "retort_reader";

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
