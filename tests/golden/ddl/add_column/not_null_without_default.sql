-- postgresql
ALTER TABLE "customers" ADD COLUMN "age" integer NOT NULL;

-- sqlite
-- refused: column "age": SQLite 3.40 has no ADD COLUMN of a column that is NOT NULL and has no default hint: give it a server_default; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
