-- postgresql
CREATE OR REPLACE VIEW "big" AS
SELECT id FROM orders WHERE total > 1000;

-- sqlite
DROP VIEW "big";
CREATE VIEW "big" AS
SELECT id FROM orders WHERE total > 1000;
