-- postgresql
CREATE TYPE "float_range" AS RANGE (SUBTYPE = double precision, SUBTYPE_OPCLASS = "float8_ops", SUBTYPE_DIFF = "float8mi", MULTIRANGE_TYPE_NAME = "float_ranges");
COMMENT ON TYPE "float_range" IS 'from, to';

-- sqlite
-- refused: SQLite 3.40 has no range types hint: use a column for each part
