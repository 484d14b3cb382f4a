-- postgresql
COMMENT ON COLUMN "customers"."age" IS NULL;

-- sqlite
-- nothing
