-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "f" FOREIGN KEY ("room_id") REFERENCES "rooms" ("id") NOT ENFORCED;

-- sqlite
-- refused: SQLite 3.40 has no foreign key that is not enforced hint: leave it out where op.dialect() is "sqlite"
