-- postgresql
-- refused: PostgreSQL 15 has no new names for what has this kind hint: drop it and create it under its new name

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
