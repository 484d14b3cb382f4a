-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "u" UNIQUE NULLS NOT DISTINCT ("room_id");

-- sqlite
-- refused: SQLite 3.40 has no NULLS NOT DISTINCT hint: create a unique index on an expression that replaces NULL, such as sql("coalesce(email, '')")
