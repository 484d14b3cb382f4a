-- postgresql
CREATE VIEW "big" AS
SELECT id FROM orders WHERE total > 100;

-- sqlite
CREATE VIEW "big" AS
SELECT id FROM orders WHERE total > 100;
