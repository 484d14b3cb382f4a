-- postgresql
CREATE TABLE "kinds" (
  "id" text NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "kinds" (
  "id" TEXT NOT NULL,
  PRIMARY KEY ("id")
);
