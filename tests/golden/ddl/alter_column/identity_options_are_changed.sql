-- postgresql
ALTER TABLE "t" ALTER COLUMN "id" SET INCREMENT BY 2 SET CYCLE;

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's identity hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
