-- postgresql
ALTER TABLE "boats" NO INHERIT "vehicles";

-- sqlite
-- refused: SQLite 3.40 has no inheritance of tables hint: repeat the columns in each table
