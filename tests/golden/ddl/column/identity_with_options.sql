-- postgresql
CREATE TABLE "t" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10 MINVALUE 1 MAXVALUE 1000000 CACHE 5 CYCLE)
);

-- sqlite
-- refused: column "id": SQLite 3.40 has no identity column other than an integer that alone is the primary key hint: make it the primary key, or leave .identity out
