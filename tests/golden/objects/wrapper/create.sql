-- postgresql
CREATE FOREIGN DATA WRAPPER "files" VALIDATOR "postgresql_fdw_validator";
COMMENT ON FOREIGN DATA WRAPPER "files" IS 'elsewhere';

-- sqlite
-- refused: SQLite 3.40 has no foreign-data wrappers hint: leave it out where op.dialect() is not "postgresql"
