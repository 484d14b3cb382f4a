-- postgresql
-- outside a transaction
CREATE INDEX CONCURRENTLY "customers_idx" ON "customers" ("email");
-- probe: SELECT CASE
--     WHEN found.oid IS NULL AND EXISTS (
--       SELECT 1 FROM pg_stat_progress_create_index AS p
--       WHERE p.relid = t.oid AND p.index_relid = 0 AND p.command = 'CREATE INDEX CONCURRENTLY') THEN 'building'
--     WHEN found.oid IS NULL THEN 'absent'
--     WHEN i.indrelid IS DISTINCT FROM t.oid THEN 'different'
--     WHEN NOT i.indisvalid AND EXISTS (
--       SELECT 1 FROM pg_stat_progress_create_index AS p WHERE p.index_relid = found.oid) THEN 'building'
--     WHEN NOT i.indisvalid THEN 'broken'
--     WHEN i.indisunique = false AND m.amname = 'btree' AND (i.indpred IS NOT NULL) = false
--       AND i.indnkeyatts = 1 AND i.indnatts = 1 AND NOT EXISTS (
--         SELECT 1 FROM unnest(i.indkey::int2[], ARRAY['email']::text[]) AS k (number, name)
--         LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number
--         WHERE a.attname IS DISTINCT FROM k.name AND k.name IS NOT NULL) THEN 'done'
--     ELSE 'different'
--   END
--   FROM (SELECT to_regclass('"customers"') AS oid) AS wanted
--   LEFT JOIN pg_class AS t ON t.oid = wanted.oid
--   LEFT JOIN pg_class AS found ON found.relnamespace = t.relnamespace AND found.relname = 'customers_idx'
--   LEFT JOIN pg_index AS i ON i.indexrelid = found.oid
--   LEFT JOIN pg_am AS m ON m.oid = found.relam
-- repair: DROP INDEX CONCURRENTLY IF EXISTS "customers_idx"

-- sqlite
CREATE INDEX "customers_idx" ON "customers" ("email");
