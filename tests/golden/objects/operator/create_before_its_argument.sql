-- postgresql
CREATE OPERATOR @#@ (FUNCTION = "int8abs", RIGHTARG = bigint);

-- sqlite
-- refused: SQLite 3.40 has no operators hint: register a function with the connection, or do its work in the program
