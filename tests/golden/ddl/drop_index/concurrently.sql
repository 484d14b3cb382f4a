-- postgresql
-- outside a transaction
DROP INDEX CONCURRENTLY "customers_home_idx";
-- probe: SELECT CASE
--     WHEN wanted.oid IS NULL THEN 'done'
--     WHEN NOT i.indisvalid AND EXISTS (
--       SELECT 1 FROM pg_locks AS l
--       WHERE l.relation = wanted.oid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted
--         AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())) THEN 'building'
--     ELSE 'absent'
--   END
--   FROM (SELECT to_regclass('"customers_home_idx"') AS oid) AS wanted LEFT JOIN pg_index AS i ON i.indexrelid = wanted.oid

-- sqlite
DROP INDEX "customers_home_idx";
