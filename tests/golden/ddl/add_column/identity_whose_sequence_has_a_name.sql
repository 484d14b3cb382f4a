-- postgresql
ALTER TABLE "t" ADD COLUMN "d" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "numbers") NOT NULL;

-- sqlite
-- refused: column "d": SQLite 3.40 has no identity column other than an integer that alone is the primary key hint: make it the primary key, or leave .identity out
