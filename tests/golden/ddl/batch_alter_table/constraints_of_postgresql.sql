-- postgresql
ALTER TABLE "t"
  ADD CONSTRAINT "t_a_excl" EXCLUDE ("a" WITH =),
  ADD CONSTRAINT "t_a_check" CHECK (a > 0) NOT VALID;
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_check";
ALTER TABLE "t" RENAME CONSTRAINT "t_id_key" TO "t_id";

-- sqlite
-- refused: SQLite 3.40 has no way to add a constraint to an existing table hint: write it in create_table; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
