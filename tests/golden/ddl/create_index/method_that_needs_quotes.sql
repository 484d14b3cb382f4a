-- postgresql
CREATE INDEX "i" ON "t" USING "my method" ("a");

-- sqlite
-- refused: SQLite 3.40 has no index method my method hint: leave .method out, or create the index elsewhere only
