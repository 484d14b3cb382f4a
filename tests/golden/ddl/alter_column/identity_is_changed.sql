-- postgresql
ALTER TABLE "t" ALTER COLUMN "id" SET GENERATED ALWAYS SET INCREMENT BY 10 SET CACHE 7;

-- sqlite
-- refused: SQLite 3.40 has no identity that could change hint: an integer that alone is the primary key is one
