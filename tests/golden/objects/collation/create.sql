-- postgresql
CREATE COLLATION "german" (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
COMMENT ON COLLATION "german" IS 'as in the phone book';

-- sqlite
-- refused: SQLite 3.40 has no collations of its own hint: leave it out where op.dialect() is not "postgresql"
