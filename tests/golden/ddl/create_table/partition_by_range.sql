-- postgresql
CREATE TABLE "logs" (
  "id" bigint,
  "at" timestamptz NOT NULL
) PARTITION BY RANGE ("at");
COMMENT ON TABLE "logs" IS 'what happened';

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
