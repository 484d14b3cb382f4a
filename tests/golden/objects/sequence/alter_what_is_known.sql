-- postgresql
ALTER SEQUENCE "numbers" AS bigint INCREMENT BY 5 CACHE 1 CYCLE;

-- sqlite
-- refused: SQLite 3.40 has no sequences hint: let an integer primary key count, or keep the next number in a table
