-- postgresql
CREATE TABLE "lines" (
  "order_id" bigint NOT NULL,
  "number" integer NOT NULL,
  CONSTRAINT "lines_pk" PRIMARY KEY ("order_id", "number")
);

-- sqlite
CREATE TABLE "lines" (
  "order_id" BIGINT NOT NULL,
  "number" INTEGER NOT NULL,
  CONSTRAINT "lines_pk" PRIMARY KEY ("order_id", "number")
);
