-- postgresql
ALTER TABLE "t" ALTER COLUMN "a" ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "numbers");

-- sqlite
-- refused: SQLite 3.40 has no identity that could change hint: an integer that alone is the primary key is one
