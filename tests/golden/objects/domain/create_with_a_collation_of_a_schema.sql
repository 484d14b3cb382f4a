-- postgresql
CREATE DOMAIN "word" AS text COLLATE "pg_catalog"."C";

-- sqlite
-- refused: SQLite 3.40 has no domains hint: give each column the type and the check constraint
