-- postgresql
ALTER MATERIALIZED VIEW "totals" RENAME TO "sums";

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
