-- postgresql
-- refused: PostgreSQL 16 has no way to change a generated column's expression hint: drop the column and add it again

-- sqlite
-- refused: SQLite 3.40 has no way to change a computed column hint: drop the column and add it again
