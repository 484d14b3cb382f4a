-- postgresql
CREATE TABLE "t" (
  "id" integer NOT NULL,
  CONSTRAINT "t_pk" PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "t" (
  "id" INTEGER NOT NULL,
  CONSTRAINT "t_pk" PRIMARY KEY ("id" AUTOINCREMENT)
);
