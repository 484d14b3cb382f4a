-- postgresql
ALTER DOMAIN "quantity" SET NOT NULL;

-- sqlite
-- refused: SQLite 3.40 has no domains hint: give each column the type and the check constraint
