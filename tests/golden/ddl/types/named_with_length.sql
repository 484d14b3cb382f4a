-- postgresql
CREATE TABLE "things" (
  "flags" bit(8),
  "mask" bit varying(8)
);

-- sqlite
-- refused: column "flags": SQLite 3.40 has no type bit hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
