-- postgresql
CREATE SCHEMA "sales";
CREATE TYPE "sales"."state" AS ENUM ('new', 'paid');
COMMENT ON TYPE "sales"."state" IS 'of an order';

-- sqlite
-- refused: SQLite 3.40 has no schemas hint: leave it out where op.dialect() is not "postgresql", and give the tables no schema there
