-- postgresql
CREATE TABLE "logs" (
  "id" bigint,
  "kind" integer
) PARTITION BY HASH ("id", "kind");

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
