-- postgresql
ALTER SERVER "disk" RENAME TO "tape";

-- sqlite
-- refused: SQLite 3.40 has no servers hint: leave it out where op.dialect() is not "postgresql"
