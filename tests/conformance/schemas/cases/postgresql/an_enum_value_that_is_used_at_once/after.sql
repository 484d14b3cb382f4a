SET statement_timeout = 0;
CREATE TYPE mood AS ENUM ('sad', 'fine', 'happy');
CREATE TABLE t (a mood DEFAULT 'fine');
CREATE INDEX i ON t (a) WHERE a <> 'fine';
