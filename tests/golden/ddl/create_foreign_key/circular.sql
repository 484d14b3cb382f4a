-- postgresql
CREATE TABLE "a" (
  "id" bigint NOT NULL,
  "b_id" bigint,
  PRIMARY KEY ("id")
);
CREATE TABLE "b" (
  "id" bigint NOT NULL,
  "a_id" bigint,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("a_id") REFERENCES "a" ("id")
);
ALTER TABLE "a" ADD CONSTRAINT "a_b_fk" FOREIGN KEY ("b_id") REFERENCES "b" ("id") DEFERRABLE INITIALLY DEFERRED;

-- sqlite
CREATE TABLE "a" (
  "id" INTEGER NOT NULL,
  "b_id" BIGINT,
  PRIMARY KEY ("id")
);
CREATE TABLE "b" (
  "id" INTEGER NOT NULL,
  "a_id" BIGINT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("a_id") REFERENCES "a" ("id")
);
CREATE TABLE "_retort_new_a" (
  "id" INTEGER NOT NULL,
  "b_id" BIGINT,
  PRIMARY KEY ("id"),
  CONSTRAINT "a_b_fk" FOREIGN KEY ("b_id") REFERENCES "b" ("id") DEFERRABLE INITIALLY DEFERRED
);
INSERT OR ABORT INTO "_retort_new_a" ("id", "b_id") SELECT "id", "b_id" FROM "a";
-- must return: every row
SELECT CASE WHEN copied = there THEN 'every row' ELSE copied || ' of ' || there || ' rows' END FROM (SELECT (SELECT count(*) FROM "_retort_new_a") AS copied, (SELECT count(*) FROM "a") AS there);
DROP TABLE "a";
PRAGMA legacy_alter_table = ON;
ALTER TABLE "_retort_new_a" RENAME TO "a";
PRAGMA legacy_alter_table = OFF;
