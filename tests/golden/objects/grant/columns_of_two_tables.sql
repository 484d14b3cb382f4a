-- postgresql
-- refused: rights are given on columns of one table and on something else hint: give them in one call a table

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
