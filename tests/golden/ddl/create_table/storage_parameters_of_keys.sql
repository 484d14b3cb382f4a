-- postgresql
CREATE TABLE "t" (
  "id" bigint NOT NULL,
  "word" text,
  CONSTRAINT "t_pk" PRIMARY KEY ("id") WITH ("fillfactor" = 60),
  CONSTRAINT "t_key" UNIQUE ("word") WITH ("fillfactor" = 50)
);

-- sqlite
-- refused: SQLite 3.40 has no storage parameters of indexes hint: leave it out where op.dialect() is "sqlite"
