-- postgresql
CREATE TABLE "t" (
  "a" text COMPRESSION lz4
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no compression of columns hint: leave it out where op.dialect() is "sqlite"
