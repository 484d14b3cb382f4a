-- postgresql
CREATE TEMPORARY VIEW "big" AS
SELECT id FROM orders;

-- sqlite
CREATE TEMPORARY VIEW "big" AS
SELECT id FROM orders;
