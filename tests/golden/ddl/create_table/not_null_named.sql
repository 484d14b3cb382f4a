-- postgresql
CREATE TABLE "t" (
  "a" integer,
  CONSTRAINT "a_is_there" NOT NULL "a"
);

-- sqlite
-- refused: SQLite 3.40 has no names for NOT NULL constraints hint: say .nullable = false of the column
