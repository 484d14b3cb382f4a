-- postgresql
-- refused: PostgreSQL 13 has no CREATE OR REPLACE TRIGGER hint: use .recreate

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
