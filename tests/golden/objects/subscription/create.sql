-- postgresql
CREATE SUBSCRIPTION "copy" CONNECTION 'host=primary dbname=shop password=secret' PUBLICATION "everything", "some" WITH ("connect" = FALSE, "slot_name" = 'none', "enabled" = FALSE);
COMMENT ON SUBSCRIPTION "copy" IS 'of the shop';

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
