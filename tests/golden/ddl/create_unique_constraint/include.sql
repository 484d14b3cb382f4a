-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "u" UNIQUE ("id") INCLUDE ("floor", "paid");

-- sqlite
-- refused: SQLite 3.40 has no way to add a unique constraint to an existing table hint: create a unique index with create_index(…, {.unique = true})
