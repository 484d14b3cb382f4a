-- postgresql
CREATE INDEX ON "customers" ("email");

-- sqlite
-- refused: SQLite 3.40 has no index without a name hint: name it
