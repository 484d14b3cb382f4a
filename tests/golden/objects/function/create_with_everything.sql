-- postgresql
CREATE FUNCTION "double"("a" integer DEFAULT 1) RETURNS integer LANGUAGE "sql" IMMUTABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 5 SET search_path TO pg_catalog, pg_temp SET work_mem TO '8MB'
AS $$SELECT a * 2$$;
COMMENT ON FUNCTION "double"(integer) IS 'twice';

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
