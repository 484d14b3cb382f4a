-- postgresql
-- refused: PostgreSQL 15 has no rules of collations hint: leave .rules out

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
