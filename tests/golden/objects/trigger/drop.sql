-- postgresql
DROP TRIGGER "touched" ON "orders";

-- sqlite
DROP TRIGGER "touched";
