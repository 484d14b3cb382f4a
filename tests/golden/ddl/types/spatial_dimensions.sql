-- postgresql
CREATE TABLE "things" (
  "a" geometry(POINTZ,4326),
  "b" geometry(LINESTRINGM),
  "c" geography,
  "d" geography(MULTIPOLYGON,4326),
  "e" geometry(POINT,3857)[]
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no spatial types hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
