-- postgresql
CREATE TABLE "german" PARTITION OF "people" FOR VALUES IN ('de', 'at', NULL);

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
