-- postgresql
COMMENT ON TABLE "t" IS 'it''s \ theirs';

-- sqlite
-- nothing
