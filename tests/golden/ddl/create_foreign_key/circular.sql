-- postgresql
CREATE TABLE "a" (
  "id" bigint NOT NULL,
  "b_id" bigint,
  PRIMARY KEY ("id")
);
CREATE TABLE "b" (
  "id" bigint NOT NULL,
  "a_id" bigint,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("a_id") REFERENCES "a" ("id")
);
ALTER TABLE "a" ADD CONSTRAINT "a_b_fk" FOREIGN KEY ("b_id") REFERENCES "b" ("id") DEFERRABLE INITIALLY DEFERRED;

-- sqlite
-- refused: SQLite 3.40 has no way to add a constraint to an existing table hint: write it in create_table; or create a table of the new shape under another name, copy the rows with execute("INSERT INTO … SELECT …"), drop the old table and rename the new one
