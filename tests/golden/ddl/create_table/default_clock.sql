-- postgresql
CREATE TABLE "events" (
  "at" timestamptz DEFAULT CURRENT_TIMESTAMP,
  "day" date DEFAULT current_date
);

-- sqlite
CREATE TABLE "events" (
  "at" DATETIME DEFAULT CURRENT_TIMESTAMP,
  "day" DATE DEFAULT current_date
);
