-- postgresql
-- refused: a collation goes with a type, but there is none hint: give .type as well

-- sqlite
-- nothing
