-- postgresql
CREATE TABLE "say ""hi""" (
  "it's" text,
  "a\b" text,
  "; DROP TABLE x --" integer
);
CREATE INDEX """" ON "say ""hi""" ("it's");
ALTER TABLE "say ""hi""" ADD CONSTRAINT "'" UNIQUE ("a\b");

-- sqlite
CREATE TABLE "say ""hi""" (
  "it's" TEXT,
  "a\b" TEXT,
  "; DROP TABLE x --" INTEGER
);
CREATE INDEX """" ON "say ""hi""" ("it's");
CREATE TABLE "_retort_new_say ""hi""" (
  "it's" TEXT,
  "a\b" TEXT,
  "; DROP TABLE x --" INTEGER,
  CONSTRAINT "'" UNIQUE ("a\b")
);
INSERT OR ABORT INTO "_retort_new_say ""hi""" (rowid, "it's", "a\b", "; DROP TABLE x --") SELECT rowid, "it's", "a\b", "; DROP TABLE x --" FROM "say ""hi""";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_say ""hi""") AS copied, (SELECT count(*) FROM "say ""hi""") AS there);
DROP TABLE "say ""hi""";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_say ""hi""" RENAME TO "say ""hi""";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX """" ON "say ""hi""" ("it's");
