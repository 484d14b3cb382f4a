-- postgresql
UPDATE customers SET age = 0; -- that is all
;

-- sqlite
UPDATE customers SET age = 0; -- that is all
;
