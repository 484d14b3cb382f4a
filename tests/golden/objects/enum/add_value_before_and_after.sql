-- postgresql
-- refused: the value is to stand before one value and after another hint: give .before or .after, not both

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
