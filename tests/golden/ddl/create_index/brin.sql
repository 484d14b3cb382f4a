-- postgresql
CREATE INDEX "i" ON "t" USING brin ("at") WITH ("pages_per_range" = 32, "autosummarize" = TRUE);

-- sqlite
-- refused: SQLite 3.40 has no index method brin hint: leave .method out, or create the index elsewhere only
