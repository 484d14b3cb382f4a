-- postgresql
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pk" PRIMARY KEY ("id") INCLUDE ("floor") WITH ("fillfactor" = 60) USING INDEX TABLESPACE "pg_default";

-- sqlite
-- refused: SQLite 3.40 has no primary key with INCLUDE hint: create an index of those columns as well
