-- postgresql
CREATE SCHEMA "sales";
COMMENT ON SCHEMA "sales" IS 'what is sold';

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
