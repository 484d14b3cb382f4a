-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint DEFAULT 1 REFERENCES "countries" ("id") ON DELETE CASCADE;

-- sqlite
-- refused: SQLite 3.40 has no ADD COLUMN with REFERENCES and a default other than NULL hint: leave the default out and fill the column with execute("UPDATE …"); or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
