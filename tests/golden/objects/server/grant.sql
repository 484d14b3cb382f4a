-- postgresql
GRANT USAGE ON FOREIGN SERVER "disk" TO "retort_clerk";

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
