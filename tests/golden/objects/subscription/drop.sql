-- postgresql
DROP SUBSCRIPTION "copy";

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
