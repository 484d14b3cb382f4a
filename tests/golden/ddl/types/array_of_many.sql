-- postgresql
CREATE TABLE "things" (
  "a" interval DAY[],
  "b" timestamptz(3)[],
  "c" numeric(8, 2)[][][],
  "d" bit(4)[],
  "e" mood[]
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no array type hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
