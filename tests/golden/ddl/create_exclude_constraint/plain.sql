-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "e" EXCLUDE USING gist ("room" WITH =, "during" WITH &&);

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
