-- postgresql
ALTER TABLE "t"
  ADD COLUMN "d" integer,
  ADD COLUMN "e" text,
  DROP COLUMN "c",
  ALTER COLUMN "b" SET NOT NULL,
  ALTER COLUMN "b" SET DEFAULT '';
COMMENT ON COLUMN "t"."e" IS 'the fifth';

-- sqlite
-- refused: SQLite 3.40 has no way to change whether a column may be NULL hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
