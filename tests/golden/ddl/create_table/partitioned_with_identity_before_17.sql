-- postgresql
-- refused: PostgreSQL 16 has no identity columns of partitioned tables hint: take the values from a sequence of their own

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
