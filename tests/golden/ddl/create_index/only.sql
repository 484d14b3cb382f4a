-- postgresql
CREATE INDEX "i" ON ONLY "parts" ("a");

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave .only out
