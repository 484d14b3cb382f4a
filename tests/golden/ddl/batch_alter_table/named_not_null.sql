-- postgresql
ALTER TABLE "t" ADD CONSTRAINT "t_a_nn" NOT NULL "a";

-- sqlite
-- refused: SQLite 3.40 has no names for NOT NULL constraints hint: say .nullable = false of the column
