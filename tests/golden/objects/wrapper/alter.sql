-- postgresql
ALTER FOREIGN DATA WRAPPER "files" VALIDATOR "postgresql_fdw_validator";

-- sqlite
-- refused: SQLite 3.40 has no foreign-data wrappers hint: leave it out where op.dialect() is not "postgresql"
