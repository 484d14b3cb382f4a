-- postgresql
-- refused: bulk_insert names no columns hint: name the columns that the values are for

-- sqlite
-- refused: bulk_insert names no columns hint: name the columns that the values are for
