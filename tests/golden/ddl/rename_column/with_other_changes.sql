-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET NOT NULL;
ALTER TABLE "t" RENAME COLUMN "b" TO "title";

-- sqlite
ALTER TABLE "t" RENAME COLUMN "b" TO "title";
CREATE TABLE "_retort_new_t" (id bigint NOT NULL, a integer DEFAULT 1, "title" text NOT NULL, c text);
INSERT OR ABORT INTO "_retort_new_t" (rowid, "id", "a", "title", "c") SELECT rowid, "id", "a", "title", "c" FROM "t";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_t") AS copied, (SELECT count(*) FROM "t") AS there);
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
