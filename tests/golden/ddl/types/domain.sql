-- postgresql
CREATE TABLE "things" (
  "email" email
);

-- sqlite
CREATE TABLE "things" (
  "email" TEXT
);
