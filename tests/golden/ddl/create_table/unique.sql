-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  CONSTRAINT "albums_title_key" UNIQUE ("title")
);

-- sqlite
CREATE TABLE "albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  CONSTRAINT "albums_title_key" UNIQUE ("title")
);
