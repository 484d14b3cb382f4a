-- postgresql
-- refused: PostgreSQL 17 has no foreign keys of a PERIOD hint: check it with a trigger

-- sqlite
-- refused: SQLite 3.40 has no foreign keys of a PERIOD hint: check it with a trigger
