-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  CONSTRAINT "albums_artist_fk" FOREIGN KEY ("artist_id") REFERENCES "sales"."artists" ("id")
);

-- sqlite
-- refused: SQLite 3.40 has no foreign key into another database file hint: keep both tables in one file
