-- postgresql
DROP INDEX "i";

-- sqlite
DROP INDEX "i";
