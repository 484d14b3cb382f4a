-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "c" CHECK (floor > 0) NOT ENFORCED;

-- sqlite
-- refused: SQLite 3.40 has no check constraint that is not enforced hint: leave it out where op.dialect() is "sqlite"
