-- postgresql
ALTER TABLE "t"
  ADD COLUMN "d" text COMPRESSION pglz,
  ALTER COLUMN "d" SET STORAGE EXTERNAL;

-- sqlite
-- refused: column "d": SQLite 3.40 has no storage of columns hint: leave it out where op.dialect() is "sqlite"
