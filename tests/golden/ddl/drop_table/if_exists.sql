-- postgresql
DROP TABLE IF EXISTS "customers";

-- sqlite
DROP TABLE IF EXISTS "customers";
