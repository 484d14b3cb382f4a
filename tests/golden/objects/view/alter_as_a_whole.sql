-- postgresql
CREATE OR REPLACE VIEW "big" WITH (security_barrier = true) AS
SELECT id FROM orders WHERE total > 100;

-- sqlite
-- refused: SQLite 3.40 has no security barriers hint: leave it out where op.dialect() is "sqlite"
