-- postgresql
-- outside a transaction
VACUUM;
-- may run twice

-- sqlite
-- outside a transaction
VACUUM;
-- may run twice
