-- postgresql
CREATE SCHEMA "Sales Dept";
ALTER SCHEMA "Sales Dept" OWNER TO "retort_clerk";
COMMENT ON SCHEMA "Sales Dept" IS 'what''s sold';

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
