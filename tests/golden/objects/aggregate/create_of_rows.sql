-- postgresql
CREATE AGGREGATE "tally"(*) (SFUNC = "int8inc", STYPE = bigint, INITCOND = '0');

-- sqlite
-- refused: SQLite 3.40 has no aggregates hint: register a function with the connection, or do its work in the program
