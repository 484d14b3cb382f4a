-- postgresql
CREATE VIEW "big" ("order id", "sum") AS
SELECT id, total FROM orders;
COMMENT ON VIEW "big" IS 'all';

-- sqlite
-- refused: SQLite 3.40 has no comments on views and triggers hint: leave it out where op.dialect() is "sqlite"
