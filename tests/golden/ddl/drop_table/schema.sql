-- postgresql
DROP TABLE "sales"."customers";

-- sqlite
DROP TABLE "sales"."customers";
