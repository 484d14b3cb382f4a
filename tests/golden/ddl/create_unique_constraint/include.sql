-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "u" UNIQUE ("id") INCLUDE ("floor", "paid");

-- sqlite
-- refused: SQLite 3.40 has no unique constraint with INCLUDE hint: create an index of those columns as well
