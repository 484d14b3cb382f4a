-- postgresql
ALTER INDEX "sales"."i" RENAME TO "t_a_idx";

-- sqlite
-- refused: SQLite 3.40 has no way to rename an index hint: drop it with drop_index() and create it under its new name
