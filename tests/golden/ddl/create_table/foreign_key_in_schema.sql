-- postgresql
CREATE TABLE "sales"."albums" (
  "title" text,
  "artist_id" bigint,
  CONSTRAINT "albums_artist_fk" FOREIGN KEY ("artist_id") REFERENCES "sales"."artists" ("id")
);

-- sqlite
CREATE TABLE "sales"."albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  CONSTRAINT "albums_artist_fk" FOREIGN KEY ("artist_id") REFERENCES "artists" ("id")
);
