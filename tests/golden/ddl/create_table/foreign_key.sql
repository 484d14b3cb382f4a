-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  CONSTRAINT "albums_artist_fk" FOREIGN KEY ("artist_id") REFERENCES "artists" ("id")
);

-- sqlite
CREATE TABLE "albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  CONSTRAINT "albums_artist_fk" FOREIGN KEY ("artist_id") REFERENCES "artists" ("id")
);
