-- postgresql
CREATE OR REPLACE AGGREGATE "total"("value" integer) (SFUNC = "int4larger", STYPE = integer);

-- sqlite
-- refused: SQLite 3.40 has no aggregates hint: register a function with the connection, or do its work in the program
