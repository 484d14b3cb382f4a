-- postgresql
-- refused: PostgreSQL 15 has no way to change whether a constraint is enforced hint: drop it, or create it anew

-- sqlite
-- refused: SQLite 3.40 has no ALTER CONSTRAINT hint: drop the constraint and create it anew, in one batch_alter_table(): that is one rebuild
