-- postgresql
ALTER TYPE "mood" ADD VALUE 'meh' BEFORE 'ok';

-- sqlite
-- refused: SQLite 3.40 has no enum types hint: use text with a check constraint that lists the values
