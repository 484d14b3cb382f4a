-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pk" PRIMARY KEY ("id") INCLUDE ("floor");

-- sqlite
-- refused: SQLite 3.40 has no primary key with INCLUDE hint: create an index of those columns as well
