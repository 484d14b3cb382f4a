-- postgresql
CREATE TABLE "logs" (
  "id" bigint GENERATED ALWAYS AS IDENTITY
) PARTITION BY RANGE ("id");

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
