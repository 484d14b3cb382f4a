-- postgresql
ALTER SERVER "disk" VERSION '2' OPTIONS (SET "a" '9', DROP "b");

-- sqlite
-- refused: SQLite 3.40 has no servers hint: leave it out where op.dialect() is not "postgresql"
