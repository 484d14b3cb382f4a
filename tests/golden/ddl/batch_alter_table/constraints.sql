-- postgresql
ALTER TABLE "t"
  ADD CONSTRAINT "t_pk" PRIMARY KEY ("id"),
  ADD CONSTRAINT "t_b_key" UNIQUE ("b"),
  ADD CONSTRAINT "t_a_check" CHECK (a > 0) NOT VALID,
  ADD CONSTRAINT "t_u_fk" FOREIGN KEY ("id") REFERENCES "u" ("id") ON DELETE CASCADE,
  DROP CONSTRAINT "t_id_key";

-- sqlite
-- refused: SQLite 3.40 has no check constraint that is not enforced hint: leave it out where op.dialect() is "sqlite"
