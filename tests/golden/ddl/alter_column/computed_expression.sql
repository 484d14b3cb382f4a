-- postgresql
ALTER TABLE "t" ALTER COLUMN "total" SET EXPRESSION AS (a - b);

-- sqlite
-- refused: SQLite 3.40 has no way to change a computed column hint: drop the column and add it again
