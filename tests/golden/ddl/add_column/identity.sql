-- postgresql
ALTER TABLE "customers" ADD COLUMN "number" bigint GENERATED ALWAYS AS IDENTITY;

-- sqlite
-- refused: column "number": SQLite 3.40 has no identity column other than an integer that alone is the primary key hint: make it the primary key, or leave .identity out
