-- postgresql
CREATE TABLE "things" (
  "a" point,
  "b" line,
  "c" lseg,
  "d" box,
  "e" path,
  "f" polygon,
  "g" circle
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type point hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
