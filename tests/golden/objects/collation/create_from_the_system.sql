-- postgresql
CREATE COLLATION "bytes" (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
