-- postgresql
CREATE TABLE "customers" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "customers" (
  "id" INTEGER NOT NULL,
  PRIMARY KEY ("id")
);
