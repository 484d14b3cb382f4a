-- postgresql
ALTER TABLE "logs" ATTACH PARTITION "logs_2024" DEFAULT;

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: keep the rows in one table where op.dialect() is not "postgresql"
