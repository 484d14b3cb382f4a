-- postgresql
CREATE TRIGGER "touched" BEFORE UPDATE ON "orders" FOR EACH ROW EXECUTE FUNCTION "touch"();

-- sqlite
CREATE TRIGGER "touched" BEFORE UPDATE ON "orders" FOR EACH ROW BEGIN
INSERT INTO log VALUES ('changed ' || NEW.id);
END;
