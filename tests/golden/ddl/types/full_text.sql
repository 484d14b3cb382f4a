-- postgresql
CREATE TABLE "things" (
  "a" tsvector,
  "b" tsquery
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type tsvector hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
