-- postgresql
DROP VIEW "big";

-- sqlite
DROP VIEW "big";
