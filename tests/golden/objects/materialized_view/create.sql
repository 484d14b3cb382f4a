-- postgresql
CREATE MATERIALIZED VIEW "totals" AS
SELECT sum(total) FROM orders;

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
