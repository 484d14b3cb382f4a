-- postgresql
CREATE DOMAIN "email" AS varchar(255) COLLATE "C" DEFAULT 'nobody@example.org' NOT NULL CONSTRAINT "email_has_an_at" CHECK (value LIKE '%@%') CHECK (value <> '');
COMMENT ON DOMAIN "email" IS 'to write to';

-- sqlite
-- refused: SQLite 3.40 has no domains hint: give each column the type and the check constraint
