-- postgresql
CREATE TABLE "t" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "numbers") NOT NULL,
  "word" text
);

-- sqlite
-- refused: column "id": SQLite 3.40 has no identity column other than an integer that alone is the primary key hint: make it the primary key, or leave .identity out
