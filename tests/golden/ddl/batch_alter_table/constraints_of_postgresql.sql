-- postgresql
ALTER TABLE "t"
  ADD CONSTRAINT "t_a_excl" EXCLUDE ("a" WITH =),
  ADD CONSTRAINT "t_a_check" CHECK (a > 0) NOT VALID;
ALTER TABLE "t" VALIDATE CONSTRAINT "t_a_check";
ALTER TABLE "t" RENAME CONSTRAINT "t_id_key" TO "t_id";

-- sqlite
-- refused: SQLite 3.40 has no exclusion constraints hint: use unique() where all operators are =; otherwise check it with a trigger
