-- postgresql
ALTER TABLE "logs" DETACH PARTITION "logs_2025";

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: keep the rows in one table where op.dialect() is not "postgresql"
