-- postgresql
ALTER DOMAIN "quantity" ADD CONSTRAINT "positive" CHECK (value > 0);

-- sqlite
-- refused: SQLite 3.40 has no domains hint: give each column the type and the check constraint
