-- postgresql
CREATE TABLE "t" (
  "id" bigint,
  "data" text
) WITH ("fillfactor" = 70, "autovacuum_enabled" = FALSE, "autovacuum_vacuum_scale_factor" = 0.25, "toast"."autovacuum_enabled" = TRUE);

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of tables hint: leave it out where op.dialect() is "sqlite"
