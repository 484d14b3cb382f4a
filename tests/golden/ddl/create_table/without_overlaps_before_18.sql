-- postgresql
-- refused: PostgreSQL 17 has no WITHOUT OVERLAPS hint: use exclude() with the operators = and &&

-- sqlite
-- refused: SQLite 3.40 has no WITHOUT OVERLAPS hint: check it with a trigger
