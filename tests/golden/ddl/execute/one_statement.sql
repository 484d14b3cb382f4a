-- postgresql
UPDATE customers SET age = 0;

-- sqlite
UPDATE customers SET age = 0;
