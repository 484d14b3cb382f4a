-- postgresql
CREATE TABLE "logs_rest" PARTITION OF "logs" DEFAULT;

-- sqlite
-- refused: SQLite 3.40 has no table without columns hint: give it a column
