-- postgresql
-- outside a transaction
VACUUM;
-- may run twice
SELECT 1;

-- sqlite
-- outside a transaction
VACUUM;
-- may run twice
SELECT 1;
