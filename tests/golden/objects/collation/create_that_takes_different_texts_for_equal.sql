-- postgresql
CREATE COLLATION IF NOT EXISTS "case_insensitive" (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
