-- postgresql
CREATE TABLE "things" (
  "a" int4range,
  "b" int8range,
  "c" numrange,
  "d" daterange,
  "e" tsrange,
  "f" tstzrange
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type int4range hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
