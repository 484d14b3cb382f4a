-- postgresql
CREATE TABLE "customers" (
  "email" text
);
COMMENT ON TABLE "customers" IS 'people who buy';
COMMENT ON COLUMN "customers"."email" IS 'where it''s sent';

-- sqlite
CREATE TABLE "customers" (
  "email" TEXT
);
