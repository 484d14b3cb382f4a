-- postgresql
ALTER TABLE "customers" ADD COLUMN "first_name" text;
COMMENT ON COLUMN "customers"."first_name" IS 'as in the passport';
ALTER TABLE "customers" ALTER COLUMN "first_name" DROP DEFAULT;
ALTER TABLE "customers" DROP COLUMN "first_name";

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's default hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
