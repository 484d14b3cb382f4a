-- postgresql
-- refused: the operator class has no members hint: give it .operators and .functions

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave it out where op.dialect() is not "postgresql"
