-- postgresql
-- refused: a publication of all tables names tables hint: leave .all_tables or the names out

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
