-- postgresql
ALTER TABLE "t"
  SET UNLOGGED,
  SET ("fillfactor" = 50),
  SET TABLESPACE "pg_default",
  REPLICA IDENTITY NOTHING,
  ENABLE ROW LEVEL SECURITY;

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
