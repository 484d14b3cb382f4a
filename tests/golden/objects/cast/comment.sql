-- postgresql
COMMENT ON CAST (integer AS mood) IS 'the more the merrier';

-- sqlite
-- refused: SQLite 3.40 has no comments hint: leave it out where op.dialect() is not "postgresql"
