-- postgresql
CREATE UNLOGGED TABLE IF NOT EXISTS "sales"."t" (
  "id" bigint NOT NULL,
  PRIMARY KEY ("id")
) USING heap WITH ("fillfactor" = 70) TABLESPACE "pg_default";
ALTER TABLE "sales"."t"
  REPLICA IDENTITY NOTHING,
  ENABLE ROW LEVEL SECURITY;
COMMENT ON TABLE "sales"."t" IS 'all at once';

-- sqlite
-- refused: SQLite 3.40 has no unlogged tables hint: leave it out where op.dialect() is "sqlite"
