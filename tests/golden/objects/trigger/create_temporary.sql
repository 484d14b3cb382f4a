-- postgresql
-- refused: PostgreSQL 15 has no triggers with statements of their own hint: name a .function that returns trigger

-- sqlite
CREATE TEMPORARY TRIGGER "touched" BEFORE INSERT ON "main"."orders" FOR EACH ROW BEGIN
INSERT INTO log VALUES ('new');
END;
