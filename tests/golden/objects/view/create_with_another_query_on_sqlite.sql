-- postgresql
CREATE VIEW "today" AS
SELECT now() AS t;

-- sqlite
CREATE VIEW "today" AS
SELECT datetime('now') AS t;
