-- postgresql
ALTER TABLE "t" ALTER COLUMN "a" SET STATISTICS 500;

-- sqlite
-- refused: SQLite 3.40 has no statistics of a column hint: leave it out
