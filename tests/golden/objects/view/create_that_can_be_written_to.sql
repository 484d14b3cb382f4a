-- postgresql
CREATE VIEW "big" AS
SELECT * FROM orders WHERE total > 100
WITH CASCADED CHECK OPTION;

-- sqlite
-- refused: SQLite 3.40 has no views that can be written to hint: use triggers
