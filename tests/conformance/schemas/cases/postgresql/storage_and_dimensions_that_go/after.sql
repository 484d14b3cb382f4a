SET statement_timeout = 0;
CREATE TABLE t (a text, b int);
