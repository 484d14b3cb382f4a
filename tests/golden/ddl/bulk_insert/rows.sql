-- postgresql
-- parameters: $1 = 'ada', $2 = 36, $3 = 'it''s', $4 = NULL
INSERT INTO "customers" ("email", "age") VALUES ($1, $2), ($3, $4);

-- sqlite
-- parameters: $1 = 'ada', $2 = 36, $3 = 'it''s', $4 = NULL
INSERT INTO "customers" ("email", "age") VALUES ($1, $2), ($3, $4);
