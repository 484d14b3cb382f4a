-- postgresql
ALTER TABLE "logs" ATTACH PARTITION "logs_2024" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: keep the rows in one table where op.dialect() is not "postgresql"
