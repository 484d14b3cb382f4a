-- postgresql
-- refused: rights are given on objects of several kinds hint: give them in one call a kind

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
