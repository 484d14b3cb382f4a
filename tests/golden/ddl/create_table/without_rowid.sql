-- postgresql
CREATE TABLE "t" (
  "id" text NOT NULL,
  PRIMARY KEY ("id")
);

-- sqlite
CREATE TABLE "t" (
  "id" TEXT NOT NULL,
  PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;
