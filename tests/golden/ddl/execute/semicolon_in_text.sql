-- postgresql
UPDATE customers SET email = 'a;b';

-- sqlite
UPDATE customers SET email = 'a;b';
