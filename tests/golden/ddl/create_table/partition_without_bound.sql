-- postgresql
-- refused: the partition has no bound hint: say which rows it takes with range_bound(), list_bound() or hash_bound()

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
