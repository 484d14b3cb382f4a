-- postgresql
DROP TABLE "customers";

-- sqlite
DROP TABLE "customers";
