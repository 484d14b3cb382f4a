-- postgresql
-- parameters: $1 = '2024-02-29 12:00:00+01', $2 = '12.50', $3 = '{"a": 1}', $4 = NULL, $5 = 1, $6 = '[]'
INSERT INTO "customers" ("at", "price", "data") VALUES ($1, $2, $3), ($4, $5, $6);

-- sqlite
-- parameters: $1 = '2024-02-29 12:00:00+01', $2 = '12.50', $3 = '{"a": 1}', $4 = NULL, $5 = 1, $6 = '[]'
INSERT INTO "customers" ("at", "price", "data") VALUES ($1, $2, $3), ($4, $5, $6);
