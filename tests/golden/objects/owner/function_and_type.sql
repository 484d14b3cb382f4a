-- postgresql
ALTER FUNCTION "f"() OWNER TO "retort_clerk";
ALTER TYPE "mood" OWNER TO "retort_clerk";

-- sqlite
-- refused: SQLite 3.40 has no owners hint: leave it out where op.dialect() is not "postgresql"
