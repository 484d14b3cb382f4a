-- postgresql
CREATE TABLE "things" (
  "a" int4multirange,
  "b" int8multirange,
  "c" nummultirange,
  "d" datemultirange,
  "e" tsmultirange,
  "f" tstzmultirange
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type int4multirange hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
