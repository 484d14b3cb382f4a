-- postgresql
CREATE INDEX "i" ON "t" USING gin ((data -> 'a') "jsonb_path_ops");

-- sqlite
-- refused: SQLite 3.40 has no index method gin hint: leave .method out, or create the index elsewhere only
