-- postgresql
CREATE RULE "noted" AS ON UPDATE TO "accounts" WHERE (OLD.balance <> NEW.balance) DO ALSO (INSERT INTO log VALUES (OLD.owner); INSERT INTO log VALUES ('again'));

-- sqlite
-- refused: SQLite 3.40 has no rules hint: use a trigger
