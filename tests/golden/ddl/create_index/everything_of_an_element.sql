-- postgresql
CREATE INDEX "i" ON "t" ("b" COLLATE "C" "text_pattern_ops" DESC NULLS LAST);

-- sqlite
-- refused: SQLite 3.40 has no index with NULLS FIRST or NULLS LAST hint: leave it out; SQLite takes NULL for the smallest value
