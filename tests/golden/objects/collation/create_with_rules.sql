-- postgresql
CREATE COLLATION "custom" (PROVIDER = icu, LOCALE = 'und', RULES = '&a < g');

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
