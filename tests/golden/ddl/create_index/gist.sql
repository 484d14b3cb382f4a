-- postgresql
CREATE INDEX "i" ON "t" USING gist ("p");

-- sqlite
-- refused: SQLite 3.40 has no index method gist hint: leave .method out, or create the index elsewhere only
