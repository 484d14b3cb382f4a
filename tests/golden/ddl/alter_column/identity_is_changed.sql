-- postgresql
ALTER TABLE "t" ALTER COLUMN "id" SET GENERATED ALWAYS SET INCREMENT BY 10 SET CACHE 7;

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's identity hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
