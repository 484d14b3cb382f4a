-- postgresql
-- refused: PostgreSQL 15 has no way to change the owner of this hint: create it as the role that is to own it

-- sqlite
-- refused: SQLite 3.40 has no owners hint: leave it out where op.dialect() is not "postgresql"
