-- postgresql
DROP SCHEMA "sales";

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
