-- postgresql
CREATE TABLE "albums" (
  "title" text,
  "artist_id" bigint,
  UNIQUE NULLS NOT DISTINCT ("title")
);

-- sqlite
-- refused: SQLite 3.40 has no NULLS NOT DISTINCT hint: create a unique index on an expression that replaces NULL, such as sql("coalesce(email, '')")
