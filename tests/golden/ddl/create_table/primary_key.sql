-- postgresql
CREATE TABLE "customers" (
  "id" bigint NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "customers" (
  "id" INTEGER NOT NULL,
  PRIMARY KEY ("id")
);
