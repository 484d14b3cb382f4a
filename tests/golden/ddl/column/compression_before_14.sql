-- postgresql
-- refused: column "a": PostgreSQL 13 has no COMPRESSION of columns hint: leave it out

-- sqlite
-- refused: column "a": SQLite 3.40 has no compression of columns hint: leave it out where op.dialect() is "sqlite"
