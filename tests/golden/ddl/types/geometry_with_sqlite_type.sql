-- postgresql
CREATE TABLE "things" (
  "home" geometry(POINT,4326)
);

-- sqlite
CREATE TABLE "things" (
  "home" BLOB
);
