-- postgresql
CREATE TABLE "t" (
  "a" integer
) WITH ("toast"."autovacuum_enabled" = TRUE);

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of tables hint: leave it out where op.dialect() is "sqlite"
