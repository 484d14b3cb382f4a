-- postgresql
ALTER TABLE "customers"
  ALTER COLUMN "age" DROP DEFAULT,
  ALTER COLUMN "age" SET DATA TYPE integer USING (age::integer),
  ALTER COLUMN "age" SET DEFAULT 1;

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's type hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
