-- postgresql
ALTER TABLE "t"
  ADD CONSTRAINT "t_pk" PRIMARY KEY ("id"),
  ADD CONSTRAINT "t_b_key" UNIQUE ("b"),
  ADD CONSTRAINT "t_a_check" CHECK (a > 0) NOT VALID,
  ADD CONSTRAINT "t_u_fk" FOREIGN KEY ("id") REFERENCES "u" ("id") ON DELETE CASCADE,
  DROP CONSTRAINT "t_id_key";

-- sqlite
-- refused: SQLite 3.40 has no way to add a constraint to an existing table hint: write it in create_table; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
