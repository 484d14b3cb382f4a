-- postgresql
CREATE TABLE "t" (
  "id" bigint
) TABLESPACE "pg_default";

-- sqlite
-- refused: SQLite 3.40 has no tablespaces hint: leave it out where op.dialect() is "sqlite"
