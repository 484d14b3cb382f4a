-- postgresql
CREATE CAST (integer AS mood) WITH FUNCTION "to_mood"(integer) AS ASSIGNMENT;
COMMENT ON CAST (integer AS mood) IS 'the more the merrier';

-- sqlite
-- refused: SQLite 3.40 has no casts of its own hint: leave it out where op.dialect() is not "postgresql"
