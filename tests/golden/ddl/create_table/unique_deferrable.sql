-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  UNIQUE ("title") DEFERRABLE
);

-- sqlite
-- refused: SQLite 3.40 has no unique constraint that is deferrable hint: leave .deferrable out
