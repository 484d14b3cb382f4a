-- postgresql
-- refused: column "b": PostgreSQL 17 has no virtual generated columns hint: leave .persisted out: the values are then stored

-- sqlite
CREATE TABLE "t" (
  "a" INTEGER,
  "b" INTEGER GENERATED ALWAYS AS (a * 2) VIRTUAL
);
