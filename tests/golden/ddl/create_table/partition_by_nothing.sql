-- postgresql
-- refused: it is partitioned by nothing hint: name columns or expressions in .partition_by

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
