-- postgresql
CREATE UNLOGGED TABLE "t" (
  "id" bigint
);

-- sqlite
-- refused: SQLite 3.40 has no unlogged tables hint: leave it out where op.dialect() is "sqlite"
