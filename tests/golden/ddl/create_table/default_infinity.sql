-- postgresql
CREATE TABLE "limits" (
  "most" double precision DEFAULT 'Infinity',
  "least" double precision DEFAULT '-Infinity'
);

-- sqlite
CREATE TABLE "limits" (
  "most" DOUBLE PRECISION DEFAULT 9e999,
  "least" DOUBLE PRECISION DEFAULT -9e999
);
