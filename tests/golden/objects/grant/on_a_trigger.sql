-- postgresql
-- refused: no rights can be given on this kind of object hint: give them on what it belongs to

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
