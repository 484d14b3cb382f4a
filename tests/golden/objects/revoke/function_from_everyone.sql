-- postgresql
REVOKE ALL ON FUNCTION "f"() FROM PUBLIC;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
