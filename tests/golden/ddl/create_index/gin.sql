-- postgresql
CREATE INDEX "i" ON "t" USING gin ("tags");

-- sqlite
-- refused: SQLite 3.40 has no index method gin hint: leave .method out, or create the index elsewhere only
