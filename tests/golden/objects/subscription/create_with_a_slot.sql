-- postgresql
-- outside a transaction
CREATE SUBSCRIPTION "copy" CONNECTION 'host=primary' PUBLICATION "everything";
-- probe: SELECT CASE WHEN EXISTS (SELECT FROM pg_subscription AS s JOIN pg_database AS d ON d.oid = s.subdbid WHERE s.subname = 'copy' AND d.datname = current_database()) THEN 'done' ELSE 'absent' END

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
