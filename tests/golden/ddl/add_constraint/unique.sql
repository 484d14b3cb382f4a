-- postgresql
ALTER TABLE "albums" ADD CONSTRAINT "albums_title_key" UNIQUE ("title");

-- sqlite
-- refused: SQLite 3.40 has no way to add a unique constraint to an existing table hint: create a unique index with create_index(…, {.unique = true})
