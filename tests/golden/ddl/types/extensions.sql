-- postgresql
CREATE TABLE "things" (
  "a" hstore,
  "b" ltree,
  "c" citext
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type hstore hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
