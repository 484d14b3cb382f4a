-- postgresql
CREATE INDEX "i" ON "t" ((lower(c)));
ALTER INDEX "i" ALTER COLUMN 1 SET STATISTICS 300;

-- sqlite
-- refused: SQLite 3.40 has no statistics of an index hint: leave it out where op.dialect() is "sqlite"
