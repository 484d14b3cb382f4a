-- postgresql
-- refused: column "a": a computed column cannot have a value of another origin hint: leave .server_default and .identity out

-- sqlite
-- refused: column "a": a computed column cannot have a default hint: leave .server_default out
