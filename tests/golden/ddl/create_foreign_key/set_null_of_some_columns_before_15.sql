-- postgresql
-- refused: PostgreSQL 14 has no ON DELETE SET NULL of some columns hint: set it with a trigger

-- sqlite
-- refused: SQLite 3.40 has no ON DELETE SET NULL of some columns hint: set them with a trigger
