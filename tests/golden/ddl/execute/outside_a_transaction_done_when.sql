-- postgresql
-- outside a transaction
DELETE FROM customers;
-- probe: SELECT NOT EXISTS (SELECT 1 FROM customers)

-- sqlite
DELETE FROM customers;
