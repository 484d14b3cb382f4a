-- postgresql
ALTER DOMAIN "quantity" DROP DEFAULT;

-- sqlite
-- refused: SQLite 3.40 has no domains hint: give each column the type and the check constraint
