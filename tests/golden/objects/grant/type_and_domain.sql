-- postgresql
GRANT USAGE ON TYPE "mood", "d" TO "retort_reader";

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
