-- postgresql
DROP SEQUENCE "numbers";

-- sqlite
-- refused: SQLite 3.40 has no sequences hint: let an integer primary key count, or keep the next number in a table
