-- postgresql
CREATE FUNCTION "add"("a" integer, "b" integer) RETURNS integer LANGUAGE "sql"
RETURN a + b;
CREATE FUNCTION "one"() RETURNS integer LANGUAGE "sql"
BEGIN ATOMIC SELECT 1; END;

-- sqlite
-- refused: SQLite 3.40 has no functions hint: register a function with the connection, or do its work in the program
