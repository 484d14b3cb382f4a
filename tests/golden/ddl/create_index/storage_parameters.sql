-- postgresql
CREATE INDEX "i" ON "t" ("a") WITH ("fillfactor" = 70, "deduplicate_items" = FALSE);

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of indexes hint: leave it out where op.dialect() is "sqlite"
