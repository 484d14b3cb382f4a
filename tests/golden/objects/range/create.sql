-- postgresql
CREATE TYPE "float_range" AS RANGE (SUBTYPE = double precision);

-- sqlite
-- refused: SQLite 3.40 has no range types hint: use a column for each part
