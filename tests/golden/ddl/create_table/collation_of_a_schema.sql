-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  "word" text COLLATE "pg_catalog"."C"
);

-- sqlite
-- refused: column "word": SQLite 3.40 has no collations of a schema hint: name the collation alone
