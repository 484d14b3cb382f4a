-- postgresql
DROP VIEW "big" CASCADE;

-- sqlite
-- refused: SQLite 3.40 has no CASCADE hint: drop what is built on it first
