-- postgresql
-- refused: PostgreSQL 16 has no exclusion constraints of partitioned tables hint: add them to the partitions

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
