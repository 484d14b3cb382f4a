-- postgresql
ALTER VIEW "big" SET (security_invoker = true);

-- sqlite
-- refused: SQLite 3.40 has no rights of views hint: leave it out where op.dialect() is "sqlite"
