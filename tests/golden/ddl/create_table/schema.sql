-- postgresql
CREATE TABLE "sales"."customers" (
  "id" bigint NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "sales"."customers" (
  "id" INTEGER NOT NULL,
  PRIMARY KEY ("id")
);
