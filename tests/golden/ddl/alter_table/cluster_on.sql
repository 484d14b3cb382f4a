-- postgresql
ALTER TABLE "t" CLUSTER ON "t_id_key";

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
