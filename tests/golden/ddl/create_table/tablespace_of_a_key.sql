-- postgresql
CREATE TABLE "t" (
  "a" integer NOT NULL,
  "b" integer,
  CONSTRAINT "t_pk" PRIMARY KEY ("a") USING INDEX TABLESPACE "pg_default",
  CONSTRAINT "t_key" UNIQUE ("b") WITH ("fillfactor" = 50)
);

-- sqlite
-- refused: SQLite 3.40 has no tablespaces hint: leave it out where op.dialect() is "sqlite"
