-- postgresql
CREATE PUBLICATION "nothing";

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
