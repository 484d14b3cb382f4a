SET statement_timeout = 0;
CREATE TABLE t (a text, b int[]);
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;
