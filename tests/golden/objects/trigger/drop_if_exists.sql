-- postgresql
DROP TRIGGER IF EXISTS "touched" ON "orders";

-- sqlite
DROP TRIGGER IF EXISTS "touched";
