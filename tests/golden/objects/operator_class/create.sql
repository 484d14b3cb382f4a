-- postgresql
CREATE OPERATOR FAMILY "lengths" USING btree;
CREATE OPERATOR CLASS "lengths" FOR TYPE text USING btree FAMILY "lengths" AS
  OPERATOR 1 <#,
  OPERATOR 3 "public".=#,
  FUNCTION 1 "by_length"(text, text);
COMMENT ON OPERATOR CLASS "lengths" USING btree IS 'how long a text is';

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave it out where op.dialect() is not "postgresql"
