-- postgresql
CREATE INDEX "i" ON "t" ("b" COLLATE "C" DESC, (lower(c)) COLLATE "C");

-- sqlite
CREATE INDEX "i" ON "t" ("b" COLLATE "C" DESC, (lower(c)) COLLATE "C");
