-- postgresql
-- refused: a view is refreshed concurrently with no data hint: leave .concurrently or .with_no_data out

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
