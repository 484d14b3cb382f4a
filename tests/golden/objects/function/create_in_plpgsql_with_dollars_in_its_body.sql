-- postgresql
CREATE FUNCTION "greet"("name" text) RETURNS text LANGUAGE "plpgsql"
AS $body1$BEGIN RETURN $$hello $$ || name || $body$!$body$; END$body1$;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
