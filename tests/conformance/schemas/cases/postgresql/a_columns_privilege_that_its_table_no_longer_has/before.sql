SET statement_timeout = 0;
CREATE TABLE t (a int);
GRANT UPDATE (a) ON TABLE t TO pg_read_all_stats;
GRANT INSERT (a) ON TABLE t TO pg_read_all_stats WITH GRANT OPTION;
GRANT UPDATE ON TABLE t TO pg_read_all_stats;
