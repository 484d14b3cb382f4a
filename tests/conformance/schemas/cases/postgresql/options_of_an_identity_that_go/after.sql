SET statement_timeout = 0;
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY);
