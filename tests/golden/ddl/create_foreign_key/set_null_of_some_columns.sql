-- postgresql
ALTER TABLE "posts" ADD CONSTRAINT "f" FOREIGN KEY ("tenant", "author") REFERENCES "authors" ("tenant", "id") ON DELETE SET NULL ("author");

-- sqlite
-- refused: SQLite 3.40 has no ON DELETE SET NULL of some columns hint: set them with a trigger
