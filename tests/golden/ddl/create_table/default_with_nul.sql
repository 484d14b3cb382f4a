-- postgresql
-- refused: column "most": PostgreSQL 15 has no text that holds a NUL byte hint: store it as bytes

-- sqlite
-- refused: column "most": SQLite 3.40 has no text that holds a NUL byte hint: store it as bytes
