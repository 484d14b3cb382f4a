-- postgresql
-- refused: rights are given on nothing hint: name an object, such as object::table("orders")

-- sqlite
-- refused: SQLite 3.40 has no privileges hint: leave it out where op.dialect() is not "postgresql"
