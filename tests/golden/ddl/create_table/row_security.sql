-- postgresql
CREATE TABLE "t" (
  "id" bigint
);
ALTER TABLE "t"
  ENABLE ROW LEVEL SECURITY,
  FORCE ROW LEVEL SECURITY;
COMMENT ON TABLE "t" IS 'theirs';

-- sqlite
-- refused: SQLite 3.40 has no row-level security hint: leave it out where op.dialect() is "sqlite"
