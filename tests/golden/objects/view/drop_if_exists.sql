-- postgresql
DROP VIEW IF EXISTS "big";

-- sqlite
DROP VIEW IF EXISTS "big";
