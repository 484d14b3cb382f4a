-- postgresql
-- refused: PostgreSQL 15 has no ON CONFLICT of constraints hint: leave it out, and say it in the INSERT

-- sqlite
-- refused: SQLite 3.40 has no way to add a unique constraint to an existing table hint: create a unique index with create_index(…, {.unique = true})
