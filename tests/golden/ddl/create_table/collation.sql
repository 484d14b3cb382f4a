-- postgresql
CREATE TABLE "words" (
  "word" text COLLATE "C" NOT NULL
);

-- sqlite
CREATE TABLE "words" (
  "word" TEXT COLLATE "C" NOT NULL
);
