-- postgresql
CREATE TABLE "logs_2023" PARTITION OF "logs" FOR VALUES FROM ('2023-01-01') TO ('2024-01-01') PARTITION BY LIST ("country");

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
