-- postgresql
CREATE TABLE "t" (
  "a" integer,
  CHECK (a > 0) NO INHERIT
);

-- sqlite
-- refused: SQLite 3.40 has no inheritance of tables hint: leave .no_inherit out
