-- postgresql
ALTER TABLE "t"
  SET ("fillfactor" = 80),
  ADD COLUMN "d" integer;
COMMENT ON TABLE "t" IS 'all of them';

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
