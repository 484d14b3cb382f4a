-- postgresql
CREATE TABLE "kinds" (
  "id" integer NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "kinds" (
  "id" INT NOT NULL,
  PRIMARY KEY ("id")
);
