-- postgresql
CREATE TABLE "Order ""x""" (
  "select" text,
  "größe" text
);

-- sqlite
CREATE TABLE "Order ""x""" (
  "select" TEXT,
  "größe" TEXT
);
