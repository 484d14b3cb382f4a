-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  CONSTRAINT "t_pk" PRIMARY KEY ("id")
);
ALTER TABLE "t" CLUSTER ON "t_pk";

-- sqlite
-- refused: SQLite 3.40 has no order of a table's rows by an index hint: leave it out where op.dialect() is "sqlite"
