-- postgresql
-- refused: a constraint trigger fires after each row hint: say .time = trigger_time::after and .for_each_row = true

-- sqlite
-- refused: SQLite 3.40 has no functions that triggers call hint: give the statements as well: .bodies = {{"sqlite", "…"}}
