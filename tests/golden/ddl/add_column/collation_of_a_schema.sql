-- postgresql
ALTER TABLE "t" ADD COLUMN "d" text COLLATE "pg_catalog"."C";

-- sqlite
-- refused: column "d": SQLite 3.40 has no collations of a schema hint: name the collation alone
