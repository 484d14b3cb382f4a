-- postgresql
CREATE TABLE "events" (
  "a" text DEFAULT lower('ABC'),
  "b" boolean DEFAULT (true AND NOT false),
  "c" integer DEFAULT (1+1 -- two
)
);

-- sqlite
CREATE TABLE "events" (
  "a" TEXT DEFAULT (lower('ABC')),
  "b" BOOLEAN DEFAULT (true AND NOT false),
  "c" INTEGER DEFAULT (1+1 -- two
)
);
