-- postgresql
CREATE TABLE "customers" (
  "email" varchar(255) NOT NULL,
  "note" text
);

-- sqlite
CREATE TABLE "customers" (
  "email" VARCHAR(255) NOT NULL,
  "note" TEXT
);
