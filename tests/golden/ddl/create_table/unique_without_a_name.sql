-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  UNIQUE ("title", "artist_id")
);

-- sqlite
CREATE TABLE "albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  UNIQUE ("title", "artist_id")
);
