-- postgresql
ALTER TABLE "t" RENAME COLUMN "b" TO "title";
ALTER TABLE "t" ALTER COLUMN "title" SET DEFAULT 'untitled';

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's default hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
