-- postgresql
DROP TABLE "t";

-- sqlite
DROP TABLE "t";
