-- postgresql
DROP CAST (integer AS mood);

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
