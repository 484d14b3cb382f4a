-- postgresql
CREATE TABLE "things" (
  "mood" sales."Mood"
);

-- sqlite
CREATE TABLE "things" (
  "mood" TEXT
);
