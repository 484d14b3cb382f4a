-- postgresql
ALTER TABLE "t" ALTER COLUMN "total" SET EXPRESSION AS (a - b);

-- sqlite
-- refused: SQLite 3.40 has no way to change a computed column hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
