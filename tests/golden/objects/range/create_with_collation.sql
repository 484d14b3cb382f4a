-- postgresql
CREATE TYPE "text_range" AS RANGE (SUBTYPE = text, COLLATION = "C");

-- sqlite
-- refused: SQLite 3.40 has no range types hint: use a column for each part
