-- postgresql
DROP OPERATOR =~~ (text, text);
DROP OPERATOR IF EXISTS @#@ (NONE, bigint);

-- sqlite
-- refused: SQLite 3.40 has no operators hint: register a function with the connection, or do its work in the program
