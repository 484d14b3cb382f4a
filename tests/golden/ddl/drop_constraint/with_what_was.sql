-- postgresql
ALTER TABLE "t" DROP CONSTRAINT "c";

-- sqlite
-- refused: SQLite 3.40 has no way to drop a constraint of an existing table hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
