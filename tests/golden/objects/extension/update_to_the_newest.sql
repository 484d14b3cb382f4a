-- postgresql
ALTER EXTENSION "hstore" UPDATE;

-- sqlite
-- refused: SQLite 3.40 has no extensions hint: leave it out where op.dialect() is not "postgresql"
