-- postgresql
ALTER TABLE "customers"
  ALTER COLUMN "age" DROP DEFAULT,
  ALTER COLUMN "age" SET DATA TYPE text,
  ALTER COLUMN "age" SET NOT NULL,
  ALTER COLUMN "age" SET DEFAULT '0';
COMMENT ON COLUMN "customers"."age" IS 'in years';

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's type hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
