-- postgresql
-- refused: a member of an operator family has no types hint: give its .types

-- sqlite
-- refused: SQLite 3.40 has no operator families hint: leave it out where op.dialect() is not "postgresql"
