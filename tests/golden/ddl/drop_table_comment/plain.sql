-- postgresql
COMMENT ON TABLE "t" IS NULL;

-- sqlite
-- nothing
