-- postgresql
CREATE RECURSIVE VIEW "numbers" ("n") AS
VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 10;

-- sqlite
-- refused: SQLite 3.40 has no recursive views hint: begin the query with WITH RECURSIVE
