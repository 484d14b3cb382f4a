-- postgresql
-- refused: PostgreSQL 15 has no SET STORAGE DEFAULT hint: name the type's own storage

-- sqlite
-- refused: SQLite 3.40 has no storage of columns hint: leave it out
