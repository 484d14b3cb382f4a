-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET DATA TYPE varchar(100) COLLATE "C";

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's type hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
