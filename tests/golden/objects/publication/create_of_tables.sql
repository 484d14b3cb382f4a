-- postgresql
CREATE PUBLICATION "some" FOR TABLE "orders", "lines" WITH (publish = 'insert, update', publish_via_partition_root = true);
COMMENT ON PUBLICATION "some" IS 'to the archive';

-- sqlite
-- refused: SQLite 3.40 has no publications hint: leave it out where op.dialect() is not "postgresql"
