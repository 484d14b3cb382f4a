-- postgresql
CREATE TABLE "things" (
  "a" bit,
  "b" bit(8),
  "c" bit varying,
  "d" bit varying(16)
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type bit hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
