-- postgresql
-- refused: the view has no query hint: give it one

-- sqlite
-- refused: the view has no query hint: give it one
