-- postgresql
-- refused: PostgreSQL 15 has no event triggers on login hint: set it up in the role's settings

-- sqlite
-- refused: SQLite 3.40 has no event triggers hint: leave it out where op.dialect() is not "postgresql"
