-- postgresql
CREATE STATISTICS "city_zip" ON "city", "zip" FROM "people";

-- sqlite
-- refused: SQLite 3.40 has no extended statistics hint: leave it out where op.dialect() is not "postgresql"; ANALYZE gathers what there is
