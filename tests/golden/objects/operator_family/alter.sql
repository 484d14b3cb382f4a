-- postgresql
ALTER OPERATOR FAMILY "lengths" USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 (integer, bigint) "btint48cmp"(integer, bigint);
ALTER OPERATOR FAMILY "lengths" USING btree DROP FUNCTION 1 (integer, bigint);

-- sqlite
-- refused: SQLite 3.40 has no operator families hint: leave it out where op.dialect() is not "postgresql"
