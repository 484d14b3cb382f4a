-- postgresql
CREATE TABLE "t" (
  "id" text
);

-- sqlite
-- refused: a table without row ids is kept in its primary key, but there is none hint: give it a primary key
