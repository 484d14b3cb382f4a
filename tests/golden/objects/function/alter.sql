-- postgresql
ALTER FUNCTION "add"(integer, integer) IMMUTABLE STRICT PARALLEL SAFE COST 5 SET search_path TO pg_catalog;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
