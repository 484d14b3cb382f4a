-- postgresql
-- refused: the trigger fires on nothing hint: name an event: INSERT, UPDATE, DELETE

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
