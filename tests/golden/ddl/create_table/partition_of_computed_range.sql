-- postgresql
CREATE TABLE "logs_2023" PARTITION OF "logs" FOR VALUES FROM ((date '2022-12-31' + 1)) TO ((make_date(2024, 1, 1)));

-- sqlite
-- refused: SQLite 3.40 has no partitions of a table hint: leave it out where op.dialect() is "sqlite"
