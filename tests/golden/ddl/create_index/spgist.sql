-- postgresql
CREATE INDEX "i" ON "t" USING spgist ("b");

-- sqlite
-- refused: SQLite 3.40 has no index method spgist hint: leave .method out, or create the index elsewhere only
