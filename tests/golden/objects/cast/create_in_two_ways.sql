-- postgresql
-- refused: the cast has a function and goes through text hint: leave one of them out

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
