-- postgresql
ALTER INDEX "parts_a_idx" ATTACH PARTITION "part_1_a_idx";

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave attach_index() out where op.dialect() is not "postgresql"
