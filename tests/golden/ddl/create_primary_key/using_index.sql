-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pk" PRIMARY KEY USING INDEX "bookings_idx";

-- sqlite
-- refused: SQLite 3.40 has no primary key that takes an index over hint: name its columns
