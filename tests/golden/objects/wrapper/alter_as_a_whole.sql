-- postgresql
ALTER FOREIGN DATA WRAPPER "files" OPTIONS (SET "a" 'it''s 2', ADD "c" '3', DROP "b");

-- sqlite
-- refused: SQLite 3.40 has no foreign-data wrappers hint: leave it out where op.dialect() is not "postgresql"
