-- postgresql
CREATE TABLE "limits" (
  "most" double precision DEFAULT 'NaN'
);

-- sqlite
-- refused: column "most": SQLite 3.40 has no literal for a number that is not finite hint: use NULL, or an expression
