-- postgresql
ALTER TABLE "stays" ADD CONSTRAINT "f" FOREIGN KEY ("room", PERIOD "during") REFERENCES "rooms" ("id", PERIOD "during");

-- sqlite
-- refused: SQLite 3.40 has no foreign keys of a PERIOD hint: check it with a trigger
