-- postgresql
ALTER OPERATOR CLASS "public"."lengths" USING btree SET SCHEMA "tools";

-- sqlite
-- refused: SQLite 3.40 has no way to move it to another schema hint: leave it out where op.dialect() is not "postgresql"
