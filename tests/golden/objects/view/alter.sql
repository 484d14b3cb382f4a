-- postgresql
ALTER VIEW "big" SET (security_barrier = true);

-- sqlite
-- refused: SQLite 3.40 has no security barriers hint: leave it out where op.dialect() is "sqlite"
