-- postgresql
ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("tenant", "author") REFERENCES "authors" ("tenant", "id") ON DELETE SET NULL ("author");

-- sqlite
-- refused: SQLite 3.40 has no way to add a constraint to an existing table hint: write it in create_table; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
