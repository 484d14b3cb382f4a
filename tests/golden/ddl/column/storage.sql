-- postgresql
CREATE TABLE "t" (
  "a" text,
  "b" bytea,
  "c" text
);
ALTER TABLE "t"
  ALTER COLUMN "a" SET STORAGE EXTERNAL,
  ALTER COLUMN "b" SET STORAGE MAIN,
  ALTER COLUMN "c" SET STORAGE PLAIN;
COMMENT ON COLUMN "t"."a" IS 'as it came';

-- sqlite
-- refused: column "a": SQLite 3.40 has no storage of columns hint: leave it out where op.dialect() is "sqlite"
