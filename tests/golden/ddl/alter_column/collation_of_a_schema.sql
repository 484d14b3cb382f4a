-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET DATA TYPE text COLLATE "pg_catalog"."C";

-- sqlite
-- refused: SQLite 3.40 has no collations of a schema hint: name the collation alone
