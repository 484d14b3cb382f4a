-- postgresql
CREATE TABLE "people" (
  "id" bigint NOT NULL,
  "boss" bigint,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("boss") REFERENCES "people" ("id")
);

-- sqlite
CREATE TABLE "people" (
  "id" INTEGER NOT NULL,
  "boss" BIGINT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("boss") REFERENCES "people" ("id")
);
