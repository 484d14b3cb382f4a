-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "c" NOT NULL "floor" NO INHERIT;

-- sqlite
-- refused: SQLite 3.40 has no names for NOT NULL constraints hint: say .nullable = false of the column
