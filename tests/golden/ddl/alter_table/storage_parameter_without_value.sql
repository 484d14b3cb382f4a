-- postgresql
-- refused: the parameter "fillfactor" has no value hint: give it one, or reset it with .reset

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
