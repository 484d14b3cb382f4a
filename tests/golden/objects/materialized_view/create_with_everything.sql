-- postgresql
CREATE MATERIALIZED VIEW "totals" ("id", "sum") USING "heap" WITH ("fillfactor" = 70, "autovacuum_enabled" = FALSE) AS
SELECT id, sum(total) FROM orders GROUP BY id
WITH NO DATA;
COMMENT ON MATERIALIZED VIEW "totals" IS 'by order';

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
