-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  CONSTRAINT "albums_title_check" CHECK (length(title) > 0)
);

-- sqlite
CREATE TABLE "albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  CONSTRAINT "albums_title_check" CHECK (length(title) > 0)
);
