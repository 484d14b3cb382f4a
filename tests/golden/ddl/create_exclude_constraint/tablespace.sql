-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "e" EXCLUDE USING btree ("id" WITH =) WITH ("fillfactor" = 60) USING INDEX TABLESPACE "pg_default" WHERE (paid);

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
