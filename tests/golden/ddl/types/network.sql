-- postgresql
CREATE TABLE "things" (
  "a" inet,
  "b" cidr,
  "c" macaddr,
  "d" macaddr8
);

-- sqlite
-- refused: column "a": SQLite 3.40 has no type inet hint: say what to use there instead, for instance with .on("sqlite", "TEXT")
