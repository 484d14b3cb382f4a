-- postgresql
-- refused: the enum type has the value 'sad' twice hint: leave one out

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
