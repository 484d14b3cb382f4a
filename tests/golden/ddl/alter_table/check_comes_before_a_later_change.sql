-- postgresql
ALTER TABLE "customers" ADD CHECK (age <> '');
ALTER TABLE "customers" DROP COLUMN "email";

-- sqlite
CREATE TABLE "_retort_new_customers" ( age text DEFAULT '1', CHECK (age <> ''));
INSERT OR ABORT INTO "_retort_new_customers" (rowid, "age") SELECT rowid, "age" FROM "customers";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_customers") AS copied, (SELECT count(*) FROM "customers") AS there);
DROP TABLE "customers";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_customers" RENAME TO "customers";
PRAGMA legacy_alter_table = OFF;
