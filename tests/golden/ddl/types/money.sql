-- postgresql
CREATE TABLE "things" (
  "a" money
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type money hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
