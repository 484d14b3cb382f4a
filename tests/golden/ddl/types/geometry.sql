-- postgresql
CREATE TABLE "things" (
  "any" geometry,
  "home" geometry(POINT,4326),
  "area" geometry(POLYGON),
  "flat" geometry(GEOMETRY,3857),
  "place" geography(POINT,4326)
);

-- sqlite
-- refused: column "any": SQLite 3.40 has no spatial types hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
