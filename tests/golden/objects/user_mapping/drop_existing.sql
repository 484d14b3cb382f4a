-- postgresql
DROP USER MAPPING FOR PUBLIC SERVER "disk";

-- sqlite
-- refused: SQLite 3.40 has no user mappings hint: leave it out where op.dialect() is not "postgresql"
