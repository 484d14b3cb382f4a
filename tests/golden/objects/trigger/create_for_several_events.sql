-- postgresql
CREATE TRIGGER "touched" AFTER INSERT OR UPDATE OF "total", "state" OR DELETE ON "orders" FOR EACH ROW EXECUTE FUNCTION "touch"('it''s', '2');
COMMENT ON TRIGGER "touched" ON "orders" IS 'keeps the time';

-- sqlite
-- refused: SQLite 3.40 has no comments on views and triggers hint: leave it out where op.dialect() is "sqlite"
