-- postgresql
CREATE PROCEDURE "next"(OUT "n" integer) LANGUAGE "plpgsql"
AS $$BEGIN n := 1; END$$;

-- sqlite
-- refused: SQLite 3.40 has no procedures hint: register a function with the connection, or do its work in the program
