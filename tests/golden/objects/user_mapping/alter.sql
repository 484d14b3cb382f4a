-- postgresql
ALTER USER MAPPING FOR PUBLIC SERVER "disk" OPTIONS (SET "user" 'all');

-- sqlite
-- refused: SQLite 3.40 has no user mappings hint: leave it out where op.dialect() is not "postgresql"
