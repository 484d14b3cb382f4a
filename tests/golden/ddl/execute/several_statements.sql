-- postgresql
-- may hold several statements
UPDATE customers SET age = 0;
DELETE FROM customers;

-- sqlite
-- may hold several statements
UPDATE customers SET age = 0;
DELETE FROM customers;
