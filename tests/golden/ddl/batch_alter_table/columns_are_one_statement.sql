-- postgresql
ALTER TABLE "t"
  ADD COLUMN "d" integer,
  ADD COLUMN "e" text,
  DROP COLUMN "c",
  ALTER COLUMN "b" SET NOT NULL,
  ALTER COLUMN "b" SET DEFAULT '';
COMMENT ON COLUMN "t"."e" IS 'the fifth';

-- sqlite
CREATE TABLE "_retort_new_t" (id bigint NOT NULL, a integer, b text NOT NULL DEFAULT '', "d" INTEGER, "e" TEXT, CONSTRAINT t_id_key UNIQUE (id));
INSERT OR ABORT INTO "_retort_new_t" (rowid, "id", "a", "b") SELECT rowid, "id", "a", "b" FROM "t";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_t") AS copied, (SELECT count(*) FROM "t") AS there);
DROP TABLE "t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_t" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX t_a_idx ON t (a);
