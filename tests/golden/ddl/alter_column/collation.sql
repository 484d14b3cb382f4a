-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET DATA TYPE varchar(100) COLLATE "C";

-- sqlite
CREATE TABLE "_retort_new_t" (id bigint NOT NULL, a integer DEFAULT 1, b VARCHAR(100) COLLATE "C", c text);
INSERT OR ABORT INTO "_retort_new_t" (rowid, "id", "a", "b", "c") SELECT rowid, "id", "a", "b", "c" FROM "t";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_t") AS copied, (SELECT count(*) FROM "t") AS there);
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
