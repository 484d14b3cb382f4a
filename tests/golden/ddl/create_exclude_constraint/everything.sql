-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "e" EXCLUDE USING gist ("room" "gist_int4_ops" WITH =, (lower(during)) WITH =) INCLUDE ("cancelled") WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED;

-- sqlite
-- refused: SQLite 3.40 has no way to add a constraint to an existing table hint: write it in create_table; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
