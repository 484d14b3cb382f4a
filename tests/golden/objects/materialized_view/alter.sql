-- postgresql
ALTER MATERIALIZED VIEW "ids" SET ("fillfactor" = 60);
ALTER MATERIALIZED VIEW "ids" CLUSTER ON "ids_key";

-- sqlite
-- refused: SQLite 3.40 has no materialized views hint: create a view, or fill a table
