-- postgresql
-- refused: an index that is built concurrently needs a name hint: name the index: after an interruption Retort looks for it by name

-- sqlite
-- refused: SQLite 3.40 has no index without a name hint: name it
