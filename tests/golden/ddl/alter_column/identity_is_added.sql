-- postgresql
ALTER TABLE "t" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (START WITH 100);

-- sqlite
-- refused: SQLite 3.40 has no identity that could change hint: an integer that alone is the primary key is one
