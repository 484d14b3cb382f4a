SET statement_timeout = 0;
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE t (a mood);
