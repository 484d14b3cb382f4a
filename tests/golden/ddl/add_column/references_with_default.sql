-- postgresql
ALTER TABLE "customers" ADD COLUMN "country" bigint DEFAULT 1 REFERENCES "countries" ("id") ON DELETE CASCADE;

-- sqlite
CREATE TABLE "_retort_new_customers" (email varchar(255), age text DEFAULT '1', "country" BIGINT DEFAULT 1 REFERENCES "countries" ("id") ON DELETE CASCADE, CONSTRAINT customers_email_key UNIQUE (email));
INSERT OR ABORT INTO "_retort_new_customers" (rowid, "email", "age") SELECT rowid, "email", "age" FROM "customers";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_customers") AS copied, (SELECT count(*) FROM "customers") AS there);
DROP TABLE "customers";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_customers" RENAME TO "customers";
PRAGMA legacy_alter_table = OFF;
