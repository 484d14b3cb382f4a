-- postgresql
-- refused: there is no SQL to execute hint: pass a statement

-- sqlite
-- refused: there is no SQL to execute hint: pass a statement
