-- postgresql
-- refused: row 2 has 1 value for 2 columns hint: give every row one value for each column; NULL is null

-- sqlite
-- refused: row 2 has 1 value for 2 columns hint: give every row one value for each column; NULL is null
