-- postgresql
CREATE TABLE "things" (
  "email" citext
);

-- sqlite
-- refused: column "email": SQLite 3.40 has no type citext hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
