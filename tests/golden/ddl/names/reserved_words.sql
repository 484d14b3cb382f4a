-- postgresql
CREATE TABLE "order" (
  "select" integer NOT NULL,
  "from" text,
  CONSTRAINT "unique" UNIQUE ("select"),
  CONSTRAINT "check" CHECK ("select" > 0)
);
CREATE INDEX "index" ON "order" ("from", "select" DESC);
ALTER TABLE "order" ADD COLUMN "where" text;
ALTER TABLE "order" ALTER COLUMN "from" SET DEFAULT 'x';
ALTER TABLE "order" RENAME COLUMN "where" TO "group";

-- sqlite
CREATE TABLE "order" (
  "select" INTEGER NOT NULL,
  "from" TEXT,
  CONSTRAINT "unique" UNIQUE ("select"),
  CONSTRAINT "check" CHECK ("select" > 0)
);
CREATE INDEX "index" ON "order" ("from", "select" DESC);
ALTER TABLE "order" ADD COLUMN "where" TEXT;
CREATE TABLE "_retort_new_order" (
  "select" INTEGER NOT NULL,
  "from" TEXT DEFAULT 'x', "where" TEXT,
  CONSTRAINT "unique" UNIQUE ("select"),
  CONSTRAINT "check" CHECK ("select" > 0)
);
INSERT OR ABORT INTO "_retort_new_order" (rowid, "select", "from", "where") SELECT rowid, "select", "from", "where" FROM "order";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_order") AS copied, (SELECT count(*) FROM "order") AS there);
DROP TABLE "order";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_order" RENAME TO "order";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX "index" ON "order" ("from", "select" DESC);
ALTER TABLE "order" RENAME COLUMN "where" TO "group";
