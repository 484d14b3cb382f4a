-- postgresql
CREATE TABLE "t" (
  "id" text NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
-- refused: AUTOINCREMENT is about an integer column that alone is the primary key, but there is none hint: leave .autoincrement out
