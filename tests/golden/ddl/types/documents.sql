-- postgresql
CREATE TABLE "things" (
  "a" json,
  "b" jsonb,
  "c" jsonpath,
  "d" xml
);

-- sqlite
-- refused: column "c": SQLite 3.40 has no type jsonpath hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
