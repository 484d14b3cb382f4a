-- postgresql
CREATE SEQUENCE "s";
ALTER SEQUENCE "s" OWNER TO "retort_clerk";
COMMENT ON SEQUENCE "s" IS 'counts';
GRANT USAGE ON SEQUENCE "s" TO "retort_reader";

-- sqlite
-- refused: SQLite 3.40 has no sequences hint: let an integer primary key count, or keep the next number in a table
