-- postgresql
-- refused: PostgreSQL 17 has no constraints that are NOT ENFORCED hint: leave the constraint out

-- sqlite
-- refused: SQLite 3.40 has no check constraint that is not enforced hint: leave it out where op.dialect() is "sqlite"
