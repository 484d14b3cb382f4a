-- postgresql
CREATE USER MAPPING FOR "retort_clerk" SERVER "disk" OPTIONS ("user" 'clerk');
CREATE USER MAPPING IF NOT EXISTS FOR PUBLIC SERVER "disk";

-- sqlite
-- refused: SQLite 3.40 has no user mappings hint: leave it out where op.dialect() is not "postgresql"
