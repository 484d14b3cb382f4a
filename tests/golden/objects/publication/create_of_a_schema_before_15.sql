-- postgresql
-- refused: PostgreSQL 14 has no publications of schemas hint: name the tables

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
