-- postgresql
-- refused: PostgreSQL 15 has no IF NOT EXISTS for views hint: use .or_replace

-- sqlite
CREATE VIEW IF NOT EXISTS "one" AS
SELECT 1;
