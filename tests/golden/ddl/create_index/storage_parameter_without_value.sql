-- postgresql
-- refused: the parameter "fillfactor" has no value hint: give it one, or reset it with .reset

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of indexes hint: leave it out where op.dialect() is "sqlite"
