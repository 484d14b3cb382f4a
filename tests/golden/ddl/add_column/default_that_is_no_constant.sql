-- postgresql
ALTER TABLE "customers" ADD COLUMN "since" timestamptz DEFAULT CURRENT_TIMESTAMP;

-- sqlite
-- refused: column "since": SQLite 3.40 has no ADD COLUMN with a default that is not a constant hint: add it with a constant or no default and fill it with execute("UPDATE …"); or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
