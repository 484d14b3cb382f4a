-- postgresql
-- refused: PostgreSQL 15 has no concurrent build of an index of a partitioned table hint: leave .concurrently out: .only makes it quick; build those of the partitions concurrently, and attach them with attach_index()

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave .only out
