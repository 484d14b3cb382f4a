-- postgresql
ALTER TABLE "t"
  SET ("fillfactor" = 60, "autovacuum_enabled" = FALSE),
  RESET ("toast_tuple_target", "autovacuum_vacuum_threshold");

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
