-- postgresql
ALTER TABLE "t" SET WITHOUT CLUSTER;

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
