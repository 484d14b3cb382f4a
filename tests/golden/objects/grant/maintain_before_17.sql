-- postgresql
-- refused: PostgreSQL 16 has no privilege MAINTAIN hint: leave it to the owner

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
