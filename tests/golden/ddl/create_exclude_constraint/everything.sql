-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "e" EXCLUDE USING gist ("room" "gist_int4_ops" WITH =, (lower(during)) WITH =) INCLUDE ("cancelled") WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
