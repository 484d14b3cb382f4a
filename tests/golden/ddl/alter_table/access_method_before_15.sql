-- postgresql
-- refused: PostgreSQL 14 has no way to change a table's access method hint: create a table with .access_method and copy the rows

-- sqlite
-- refused: SQLite 3.40 has no options of tables that could change hint: leave alter_table() out where op.dialect() is "sqlite"
