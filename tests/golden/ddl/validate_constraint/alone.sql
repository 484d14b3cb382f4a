-- postgresql
ALTER TABLE "t" VALIDATE CONSTRAINT "c";

-- sqlite
-- refused: SQLite 3.40 has no constraints that are NOT VALID hint: leave validate_constraint() out: all rows were checked
