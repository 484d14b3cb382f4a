-- postgresql
CREATE TRIGGER "touched" AFTER UPDATE OF "total" ON "orders" FOR EACH ROW WHEN (OLD.total <> NEW.total) EXECUTE FUNCTION "touch"();

-- sqlite
CREATE TRIGGER "touched" AFTER UPDATE OF "total" ON "orders" FOR EACH ROW WHEN (OLD.total <> NEW.total) BEGIN
INSERT INTO log VALUES ('a'); INSERT INTO log VALUES ('b');
END;
