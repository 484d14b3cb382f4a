-- postgresql
CREATE TABLE "things" (
  "email" citext
);

-- sqlite
CREATE TABLE "things" (
  "email" TEXT COLLATE NOCASE
);
