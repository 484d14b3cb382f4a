-- postgresql
-- refused: PostgreSQL 17 has no names for NOT NULL constraints hint: say .nullable = false of the column

-- sqlite
-- refused: SQLite 3.40 has no names for NOT NULL constraints hint: say .nullable = false of the column
