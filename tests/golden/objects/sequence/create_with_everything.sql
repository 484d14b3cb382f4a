-- postgresql
CREATE SEQUENCE "order_numbers" AS integer INCREMENT BY 10 MINVALUE 1000 MAXVALUE 99990 START WITH 1000 CACHE 5 CYCLE;
COMMENT ON SEQUENCE "order_numbers" IS 'one for each order';

-- sqlite
-- refused: SQLite 3.40 has no sequences hint: let an integer primary key count, or keep the next number in a table
