-- postgresql
ALTER TABLE "t" RENAME CONSTRAINT "c" TO "a_is_positive";

-- sqlite
CREATE TABLE "_retort_new_t" (a integer, CONSTRAINT "a_is_positive" CHECK (a > 0));
INSERT OR ABORT INTO "_retort_new_t" (rowid, "a") SELECT rowid, "a" FROM "t";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_t") AS copied, (SELECT count(*) FROM "t") AS there);
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
