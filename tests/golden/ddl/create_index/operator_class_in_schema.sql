-- postgresql
CREATE INDEX "i" ON "t" ("b" "pg_catalog"."text_ops");

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave opclass() out where op.dialect() is "sqlite"
