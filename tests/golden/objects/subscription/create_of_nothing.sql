-- postgresql
-- refused: the subscription names no publication hint: name one

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
