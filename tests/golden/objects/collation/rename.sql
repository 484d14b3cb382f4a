-- postgresql
ALTER COLLATION "bytes" RENAME TO "octets";

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
