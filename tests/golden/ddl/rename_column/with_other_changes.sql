-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET NOT NULL;
ALTER TABLE "t" RENAME COLUMN "b" TO "title";

-- sqlite
-- refused: SQLite 3.40 has no way to change whether a column may be NULL hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
