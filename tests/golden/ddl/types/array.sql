-- postgresql
CREATE TABLE "things" (
  "tags" text[]
);

-- sqlite
-- refused: column "tags": SQLite 3.40 has no array type hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
