-- postgresql
CREATE TABLE "people_0" PARTITION OF "people" FOR VALUES WITH (MODULUS 4, REMAINDER 0);

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
