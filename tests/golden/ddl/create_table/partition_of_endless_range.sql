-- postgresql
CREATE TABLE "logs_old" PARTITION OF "logs" FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE "logs_new" PARTITION OF "logs" FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
