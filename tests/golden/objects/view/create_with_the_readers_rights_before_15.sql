-- postgresql
-- refused: PostgreSQL 14 has no views with the rights of who reads them hint: leave .security_invoker out

-- sqlite
-- refused: SQLite 3.40 has no rights of views hint: leave it out where op.dialect() is "sqlite"
