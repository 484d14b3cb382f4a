-- postgresql
ALTER SUBSCRIPTION "copy" CONNECTION 'host=second';
ALTER SUBSCRIPTION "copy" SET PUBLICATION "some" WITH (refresh = false);
ALTER SUBSCRIPTION "copy" SET ("synchronous_commit" = 'local');

-- sqlite
-- refused: SQLite 3.40 has no subscriptions hint: leave it out where op.dialect() is not "postgresql"
