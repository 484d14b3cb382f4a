-- postgresql
ALTER TABLE "albums" ADD CONSTRAINT "albums_title_key" UNIQUE ("title");

-- sqlite
CREATE TABLE "_retort_new_albums" (title text, artist_id bigint, CONSTRAINT "albums_title_key" UNIQUE ("title"));
INSERT OR ABORT INTO "_retort_new_albums" (rowid, "title", "artist_id") SELECT rowid, "title", "artist_id" FROM "albums";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_albums") AS copied, (SELECT count(*) FROM "albums") AS there);
DROP TABLE "albums";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_albums" RENAME TO "albums";
PRAGMA legacy_alter_table = OFF;
