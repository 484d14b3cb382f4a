-- postgresql
CREATE TABLE "kinds" (
  "id" smallint NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "kinds" (
  "id" INTEGER NOT NULL,
  PRIMARY KEY ("id")
);
