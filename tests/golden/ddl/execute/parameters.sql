-- postgresql
-- parameters: $1 = 'ada', $2 = 36
UPDATE customers SET age = $2 WHERE email = $1;

-- sqlite
-- parameters: $1 = 'ada', $2 = 36
UPDATE customers SET age = $2 WHERE email = $1;
