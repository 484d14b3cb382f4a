-- postgresql
CREATE TABLE "german" PARTITION OF "people" FOR VALUES IN ('de', 'at', NULL);

-- sqlite
-- refused: SQLite 3.40 has no table without columns hint: give it a column
