-- postgresql
COMMENT ON TABLE "t" IS 'for a moment';
COMMENT ON TABLE "t" IS NULL;

-- sqlite
-- nothing
