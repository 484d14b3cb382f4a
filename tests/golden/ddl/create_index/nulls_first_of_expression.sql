-- postgresql
CREATE INDEX "i" ON "t" ((a + 1) NULLS FIRST);

-- sqlite
-- refused: SQLite 3.40 has no index with NULLS FIRST or NULLS LAST hint: leave it out; SQLite takes NULL for the smallest value
