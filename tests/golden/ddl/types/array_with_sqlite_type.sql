-- postgresql
CREATE TABLE "things" (
  "tags" text[]
);

-- sqlite
CREATE TABLE "things" (
  "tags" TEXT
);
