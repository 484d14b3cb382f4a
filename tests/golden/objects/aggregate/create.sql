-- postgresql
CREATE AGGREGATE "total"("value" integer) (SFUNC = "int4pl", STYPE = integer, COMBINEFUNC = "int4pl", INITCOND = '0', PARALLEL = SAFE);
COMMENT ON AGGREGATE "total"(integer) IS 'of whole numbers';

-- sqlite
-- refused: SQLite 3.40 has no aggregates hint: register a function with the connection, or do its work in the program
