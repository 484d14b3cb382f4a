-- postgresql
CREATE UNLOGGED TABLE "logs_2023" PARTITION OF "logs" (
  PRIMARY KEY ("id"),
  CONSTRAINT "c" CHECK (id > 0)
) FOR VALUES FROM ('2023-01-01') TO ('2024-01-01') WITH ("fillfactor" = 100);

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
