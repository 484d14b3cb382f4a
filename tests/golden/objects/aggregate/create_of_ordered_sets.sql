-- postgresql
CREATE AGGREGATE "nth_percentile"("fraction" double precision ORDER BY "value" anyelement) (SFUNC = "pg_catalog"."ordered_set_transition", STYPE = internal, FINALFUNC = "pg_catalog"."percentile_disc_final", FINALFUNC_EXTRA);

-- sqlite
-- refused: SQLite 3.40 has no aggregates hint: register a function with the connection, or do its work in the program
