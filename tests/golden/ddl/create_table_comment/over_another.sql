-- postgresql
COMMENT ON TABLE "t" IS 'new';

-- sqlite
-- nothing
