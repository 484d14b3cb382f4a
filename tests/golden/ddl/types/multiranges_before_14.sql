-- postgresql
-- refused: column "a": PostgreSQL 13 has no multirange types hint: use an array of ranges

-- sqlite
-- refused: column "a": SQLite 3.40 has no type int4multirange hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
