-- postgresql
CREATE TABLE "logs_rest" PARTITION OF "logs" DEFAULT;

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
