-- postgresql
CREATE VIEW "big" ("order id") AS
SELECT id FROM orders;

-- sqlite
CREATE VIEW "big" ("order id") AS
SELECT id FROM orders;
