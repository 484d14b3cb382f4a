-- postgresql
DROP MATERIALIZED VIEW "ids";

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
