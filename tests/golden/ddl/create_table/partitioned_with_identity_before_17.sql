-- postgresql
CREATE TABLE "logs" (
  "id" bigint NOT NULL
) PARTITION BY RANGE ("id");
ALTER TABLE "logs" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY;

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
