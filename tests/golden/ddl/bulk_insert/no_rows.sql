-- postgresql
-- nothing

-- sqlite
-- nothing
