-- postgresql
CREATE OPERATOR FAMILY "lengths" USING btree;
COMMENT ON OPERATOR FAMILY "lengths" USING btree IS 'long and short';

-- sqlite
-- refused: SQLite 3.40 has no operator families hint: leave it out where op.dialect() is not "postgresql"
