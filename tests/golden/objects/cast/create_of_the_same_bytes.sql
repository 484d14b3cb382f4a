-- postgresql
CREATE CAST (date AS xid) WITHOUT FUNCTION;

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
