-- postgresql
-- refused: the table has a bound, but is no partition hint: name the table it belongs to with .partition_of

-- sqlite
CREATE TABLE "logs_2023" (
  "id" BIGINT
);
