-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "u" UNIQUE ("id") WITH ("fillfactor" = 60, "deduplicate_items" = FALSE) USING INDEX TABLESPACE "pg_default" DEFERRABLE;

-- sqlite
-- refused: SQLite 3.40 has no unique constraint that is deferrable hint: leave .deferrable out
