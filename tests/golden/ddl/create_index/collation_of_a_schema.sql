-- postgresql
CREATE INDEX "i" ON "t" ("b" COLLATE "pg_catalog"."C");

-- sqlite
-- refused: SQLite 3.40 has no collations of a schema hint: name the collation alone
