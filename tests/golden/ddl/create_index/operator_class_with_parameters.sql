-- postgresql
CREATE INDEX "i" ON "t" USING gist ("b" "gist_trgm_ops" ("siglen" = 32));

-- sqlite
-- refused: SQLite 3.40 has no index method gist hint: leave .method out, or create the index elsewhere only
