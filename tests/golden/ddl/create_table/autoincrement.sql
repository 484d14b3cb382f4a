-- postgresql
CREATE TABLE "t" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "t" (
  "id" INTEGER NOT NULL,
  PRIMARY KEY ("id" AUTOINCREMENT)
);
