-- postgresql
CREATE COLLATION "plain" (PROVIDER = builtin, LOCALE = 'C.UTF-8');

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
