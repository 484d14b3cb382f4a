-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "c" CHECK (floor > 0) NO INHERIT;

-- sqlite
-- refused: SQLite 3.40 has no inheritance of tables hint: leave .no_inherit out
