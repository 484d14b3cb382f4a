-- postgresql
-- refused: PostgreSQL 14 has no NULLS NOT DISTINCT hint: upgrade the server to PostgreSQL 15, or create a unique index on an expression that replaces NULL, such as sql("coalesce(email, '')")

-- sqlite
-- refused: SQLite 3.40 has no NULLS NOT DISTINCT hint: create a unique index on an expression that replaces NULL, such as sql("coalesce(email, '')")
