-- postgresql
-- refused: PostgreSQL 13 has no DETACH PARTITION CONCURRENTLY hint: leave .concurrently out

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: keep the rows in one table where op.dialect() is not "postgresql"
