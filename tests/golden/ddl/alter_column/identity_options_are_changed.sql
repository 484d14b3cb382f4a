-- postgresql
ALTER TABLE "t" ALTER COLUMN "id" SET INCREMENT BY 2 SET CYCLE;

-- sqlite
-- refused: SQLite 3.40 has no identity that could change hint: an integer that alone is the primary key is one
