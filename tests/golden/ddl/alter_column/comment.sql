-- postgresql
COMMENT ON COLUMN "customers"."age" IS 'in years';

-- sqlite
-- nothing
