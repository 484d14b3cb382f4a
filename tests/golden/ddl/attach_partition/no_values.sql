-- postgresql
-- refused: a partition's bound has no values hint: give as many as the table is partitioned by

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: keep the rows in one table where op.dialect() is not "postgresql"
