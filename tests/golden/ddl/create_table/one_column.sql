-- postgresql
CREATE TABLE "notes" (
  "body" text
);

-- sqlite
CREATE TABLE "notes" (
  "body" TEXT
);
