-- postgresql
ALTER TABLE "t" ALTER COLUMN "b" SET STORAGE DEFAULT;

-- sqlite
-- refused: SQLite 3.40 has no storage of columns hint: leave it out
