-- postgresql
-- refused: PostgreSQL 13 has no NULLS NOT DISTINCT hint: upgrade the server to PostgreSQL 15, or create a unique index on an expression that replaces NULL, such as sql("coalesce(email, '')")

-- sqlite
-- refused: SQLite 3.40 has no index with NULLS NOT DISTINCT hint: index an expression that replaces NULL, such as coalesce(email, '')
