-- postgresql
CREATE VIEW "big" WITH (security_barrier = true, security_invoker = true) AS
SELECT id FROM orders;

-- sqlite
-- refused: SQLite 3.40 has no security barriers hint: leave it out where op.dialect() is "sqlite"
