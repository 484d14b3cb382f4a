-- postgresql
DROP USER MAPPING IF EXISTS FOR PUBLIC SERVER "disk";

-- sqlite
-- refused: SQLite 3.40 has no user mappings hint: leave it out where op.dialect() is not "postgresql"
