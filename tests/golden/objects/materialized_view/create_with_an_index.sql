-- postgresql
CREATE MATERIALIZED VIEW "ids" AS
SELECT id FROM orders;
CREATE UNIQUE INDEX "ids_key" ON "ids" ("id");
ALTER MATERIALIZED VIEW "ids" CLUSTER ON "ids_key";
REFRESH MATERIALIZED VIEW CONCURRENTLY "ids";

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
