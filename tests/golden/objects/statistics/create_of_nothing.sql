-- postgresql
-- refused: the statistics are about nothing hint: name columns, or give expressions

-- sqlite
-- refused: SQLite 3.40 has no extended statistics hint: leave it out where op.dialect() is not "postgresql"; ANALYZE gathers what there is
