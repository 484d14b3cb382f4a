-- postgresql
CREATE INDEX "i" ON "t" ("b" "text_pattern_ops", "a");

-- sqlite
-- refused: SQLite 3.40 has no operator classes hint: leave opclass() out where op.dialect() is "sqlite"
