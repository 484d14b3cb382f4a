-- postgresql
CREATE TABLE "t" (
  "a" integer
);
ALTER TABLE "t" ADD CONSTRAINT "c" CHECK (a > 0) NOT VALID;

-- sqlite
-- refused: SQLite 3.40 has no check constraint that is not enforced hint: leave it out where op.dialect() is "sqlite"
