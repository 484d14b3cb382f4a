-- postgresql
CREATE INDEX "i" ON "t" USING brin ("at") WITH ("autosummarize" = TRUE, "pages_per_range" = 32);

-- sqlite
-- refused: SQLite 3.40 has no index method brin hint: leave .method out, or create the index elsewhere only
