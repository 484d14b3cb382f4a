-- postgresql
ALTER TABLE "bookings" ALTER CONSTRAINT "f" NOT ENFORCED;

-- sqlite
-- refused: SQLite 3.40 has no ALTER CONSTRAINT hint: drop the constraint and create it anew, in one batch_alter_table(): that is one rebuild
