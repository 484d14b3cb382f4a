-- postgresql
CREATE TABLE "people_0" PARTITION OF "people" FOR VALUES WITH (MODULUS 4, REMAINDER 0);

-- sqlite
-- refused: SQLite 3.40 has no table without columns hint: give it a column
