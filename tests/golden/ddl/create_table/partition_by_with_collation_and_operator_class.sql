-- postgresql
CREATE TABLE "logs" (
  "country" text
) PARTITION BY RANGE ("country" COLLATE "C" "text_pattern_ops");

-- sqlite
-- refused: SQLite 3.40 has no partitioned tables hint: leave it out where op.dialect() is "sqlite"
