-- postgresql
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
