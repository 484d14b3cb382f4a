-- postgresql
CREATE TABLE "order" (
  "select" integer NOT NULL,
  "from" text,
  CONSTRAINT "unique" UNIQUE ("select"),
  CONSTRAINT "check" CHECK ("select" > 0)
);
CREATE INDEX "index" ON "order" ("from", "select" DESC);
ALTER TABLE "order" ADD COLUMN "where" text;
ALTER TABLE "order" ALTER COLUMN "from" SET DEFAULT 'x';
ALTER TABLE "order" RENAME COLUMN "where" TO "group";

-- sqlite
-- refused: SQLite 3.40 has no way to change a column's default hint: create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
