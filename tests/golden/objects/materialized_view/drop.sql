-- postgresql
DROP MATERIALIZED VIEW "totals";

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
