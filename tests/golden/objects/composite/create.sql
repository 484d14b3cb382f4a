-- postgresql
CREATE TYPE "address" AS ("street" text COLLATE "C", "number" integer, "lines" text[]);
COMMENT ON TYPE "address" IS 'where it goes';

-- sqlite
-- refused: SQLite 3.40 has no composite types hint: use a column for each part
