-- postgresql
ALTER STATISTICS "city_zip" SET STATISTICS 200;

-- sqlite
-- refused: SQLite 3.40 has no extended statistics hint: leave it out where op.dialect() is not "postgresql"; ANALYZE gathers what there is
