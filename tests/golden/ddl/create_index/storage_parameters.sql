-- postgresql
CREATE INDEX "i" ON "t" ("a") WITH ("deduplicate_items" = FALSE, "fillfactor" = 70);

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of indexes hint: leave it out where op.dialect() is "sqlite"
