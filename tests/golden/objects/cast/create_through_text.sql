-- postgresql
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
