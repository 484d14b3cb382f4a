-- postgresql
ALTER DEFAULT PRIVILEGES FOR ROLE "retort_clerk" GRANT USAGE ON SEQUENCES TO "retort_reader" WITH GRANT OPTION;

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
