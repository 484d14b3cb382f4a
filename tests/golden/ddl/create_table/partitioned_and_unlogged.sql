-- postgresql
-- refused: a partitioned table has no rows that could go unlogged hint: say .unlogged of its partitions

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
