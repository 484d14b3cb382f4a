-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  CHECK (artist_id > 0 -- of course
)
);

-- sqlite
CREATE TABLE "albums" (
  "title" TEXT,
  "artist_id" BIGINT,
  CHECK (artist_id > 0 -- of course
)
);
