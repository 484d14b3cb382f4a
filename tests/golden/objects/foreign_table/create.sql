-- postgresql
CREATE FOREIGN TABLE "far" (
  "id" bigint OPTIONS ("name" 'ID') NOT NULL,
  "name" text COLLATE "C" DEFAULT 'x'
) SERVER "disk" OPTIONS ("table" 't');
COMMENT ON COLUMN "far"."id" IS 'its number';
COMMENT ON FOREIGN TABLE "far" IS 'over there';

-- sqlite
-- refused: SQLite 3.40 has no foreign tables hint: attach the other database
