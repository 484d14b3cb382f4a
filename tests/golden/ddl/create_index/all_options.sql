-- postgresql
CREATE UNIQUE INDEX IF NOT EXISTS "i" ON "t" USING btree ("a") INCLUDE ("c") NULLS NOT DISTINCT WITH ("fillfactor" = 90) TABLESPACE "pg_default" WHERE (b IS NOT NULL);

-- sqlite
-- refused: SQLite 3.40 has no index with INCLUDE hint: add the columns to the index itself
