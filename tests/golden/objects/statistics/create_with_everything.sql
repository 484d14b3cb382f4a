-- postgresql
CREATE STATISTICS "city_zip" (ndistinct, mcv) ON "city", (lower(zip)) FROM "people";
ALTER STATISTICS "city_zip" SET STATISTICS 500;
COMMENT ON STATISTICS "city_zip" IS 'they go together';

-- sqlite
-- refused: SQLite 3.40 has no extended statistics hint: leave it out where op.dialect() is not "postgresql"; ANALYZE gathers what there is
