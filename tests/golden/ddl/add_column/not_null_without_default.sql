-- postgresql
ALTER TABLE "customers" ADD COLUMN "age" integer NOT NULL;

-- sqlite
CREATE TABLE "_retort_new_customers" (email text, "age" INTEGER NOT NULL);
INSERT OR ABORT INTO "_retort_new_customers" (rowid, "email") SELECT rowid, "email" FROM "customers";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_customers") AS copied, (SELECT count(*) FROM "customers") AS there);
DROP TABLE "customers";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_customers" RENAME TO "customers";
PRAGMA legacy_alter_table = OFF;
