-- postgresql
CREATE TABLE "say ""hi""" (
  "it's" text,
  "a\b" text,
  "; DROP TABLE x --" integer
);
CREATE INDEX """" ON "say ""hi""" ("it's");
ALTER TABLE "say ""hi""" ADD CONSTRAINT "'" UNIQUE ("a\b");

-- sqlite
-- refused: SQLite 3.40 has no way to add a unique constraint to an existing table hint: create a unique index with create_index(…, {.unique = true})
