-- postgresql
ALTER TABLE "t" RENAME CONSTRAINT "c" TO "a_is_positive";

-- sqlite
-- refused: SQLite 3.40 has no way to rename a constraint hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
