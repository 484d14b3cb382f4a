-- postgresql
ALTER EXTENSION "hstore" UPDATE TO '1.8';

-- sqlite
-- refused: SQLite 3.40 has no extensions hint: leave it out where op.dialect() is not "postgresql"
