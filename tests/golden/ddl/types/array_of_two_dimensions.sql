-- postgresql
CREATE TABLE "things" (
  "board" varchar(2)[][]
);

-- sqlite
-- refused: column "board": SQLite 3.40 has no array type hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
