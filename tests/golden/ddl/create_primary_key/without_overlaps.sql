-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pk" PRIMARY KEY ("id", "during" WITHOUT OVERLAPS);

-- sqlite
-- refused: SQLite 3.40 has no WITHOUT OVERLAPS hint: check it with a trigger
