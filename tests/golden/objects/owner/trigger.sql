-- postgresql
-- refused: the object has no owner of its own hint: change the owner of what it belongs to

-- sqlite
-- refused: SQLite 3.40 has no owners hint: leave it out where op.dialect() is not "postgresql"
