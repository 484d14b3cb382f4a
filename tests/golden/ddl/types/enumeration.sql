-- postgresql
CREATE TABLE "things" (
  "mood" mood
);

-- sqlite
CREATE TABLE "things" (
  "mood" TEXT
);
