-- postgresql
-- refused: several statements cannot share parameters hint: execute each statement on its own

-- sqlite
-- refused: several statements cannot share parameters hint: execute each statement on its own
