-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pk" PRIMARY KEY ("id") DEFERRABLE;

-- sqlite
-- refused: SQLite 3.40 has no primary key that is deferrable hint: leave .deferrable out
