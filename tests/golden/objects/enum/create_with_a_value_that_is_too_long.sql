-- postgresql
-- refused: the value 'a value of an enum type may have sixty-t…' is longer than 63 bytes hint: shorten it

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
