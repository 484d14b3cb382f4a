-- postgresql
ALTER TABLE "albums" DROP CONSTRAINT IF EXISTS "albums_artist_fk";

-- sqlite
-- nothing
