-- postgresql
-- refused: the value is replaced with itself hint: name another value of the type

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
