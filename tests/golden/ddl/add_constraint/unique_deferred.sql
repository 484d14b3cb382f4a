-- postgresql
ALTER TABLE "albums" ADD CONSTRAINT "albums_title_key" UNIQUE ("title") DEFERRABLE INITIALLY DEFERRED;

-- sqlite
-- refused: SQLite 3.40 has no unique constraint that is deferrable hint: leave .deferrable out
