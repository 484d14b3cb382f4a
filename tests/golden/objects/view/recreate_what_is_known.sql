-- postgresql
DROP VIEW "big";
CREATE VIEW "big" AS
SELECT total, id FROM orders;

-- sqlite
DROP VIEW "big";
CREATE VIEW "big" AS
SELECT total, id FROM orders;
