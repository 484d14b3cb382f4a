-- postgresql
-- refused: rights are given to nobody hint: name a role, or PUBLIC

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
