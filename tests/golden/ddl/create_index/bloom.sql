-- postgresql
CREATE INDEX "i" ON "t" USING bloom ("a", "b") WITH ("length" = 80, "col1" = 2);

-- sqlite
-- refused: SQLite 3.40 has no index method bloom hint: leave .method out, or create the index elsewhere only
