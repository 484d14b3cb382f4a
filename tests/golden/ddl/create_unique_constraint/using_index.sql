-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "u" UNIQUE USING INDEX "bookings_idx" DEFERRABLE INITIALLY DEFERRED;

-- sqlite
-- refused: SQLite 3.40 has no unique constraint that takes an index over hint: name its columns
