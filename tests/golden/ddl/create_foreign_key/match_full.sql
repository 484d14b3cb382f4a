-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "f" FOREIGN KEY ("room_id", "floor") REFERENCES "rooms" ("id", "floor") MATCH FULL;

-- sqlite
-- refused: SQLite 3.40 has no MATCH FULL hint: add a check that the columns are NULL together, or not at all
